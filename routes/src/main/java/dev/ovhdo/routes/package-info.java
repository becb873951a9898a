/**
 * Typed access to the routes of the OVHcloud API that operators use: {@link
 * dev.ovhdo.routes.Routes} is the entry point, and the segments of a URL are the names of the
 * methods. The artifact {@code api-ovh-routes-extra} has the routes of all other families.
 *
 * <pre>{@code
 * Routes routes = Routes.of(client);
 * List<String> images = routes.vps().serviceName("vps-1").images().available().get();
 * Listing<DomainZoneRecord> records =
 *     routes.domain().zone().zoneName("example.com").record().all();
 * }</pre>
 *
 * <p>Each family of routes has its own package, with a class of accessors and the types that its
 * routes read and send. Everything except this file is generated from the catalogue; {@code
 * docs/adr/0012-names-of-generated-code.md} defines the names. Operations that need several routes
 * are in the module {@code dev.ovhdo.api}.
 */
@NullMarked
package dev.ovhdo.routes;

import org.jspecify.annotations.NullMarked;
