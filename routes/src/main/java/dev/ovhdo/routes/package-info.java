/**
 * Typed access to every route of the OVHcloud API: {@link dev.ovhdo.routes.Routes} is the entrance,
 * and the URL is the name.
 *
 * <pre>{@code
 * Routes routes = Routes.of(client);
 * List<String> images = routes.vps().serviceName("vps-1").images().available().get();
 * Listing<DomainZoneRecord> records =
 *     routes.domain().zone().zoneName("example.com").record().all();
 * }</pre>
 *
 * <p>A family of routes has a package of its own, with a class of accessors and the types that its
 * routes read and send. All of it but this page is generated from the catalogue; what is called how
 * is written down in {@code docs/adr/0012-names-of-generated-code.md}. What people do with several
 * routes at once is in the module {@code dev.ovhdo.api}.
 */
@NullMarked
package dev.ovhdo.routes;

import org.jspecify.annotations.NullMarked;
