/**
 * Typed access to the routes of the OVHcloud API that {@code api-ovh-routes} does not contain:
 * {@link dev.ovhdo.routes.extra.ExtraRoutes} is the entry point, and the segments of a URL are the
 * names of the methods.
 *
 * <pre>{@code
 * ExtraRoutes routes = ExtraRoutes.of(client);
 * List<String> projects = routes.cloud().project().get();
 * }</pre>
 *
 * <p>Everything except this file is generated from the catalogue; {@code
 * docs/adr/0012-names-of-generated-code.md} defines the names.
 */
@NullMarked
package dev.ovhdo.routes.extra;

import org.jspecify.annotations.NullMarked;
