/**
 * The runtime of the generated routes: the {@linkplain dev.ovhdo.client.typed.ResourcePath path} of
 * a resource, the {@linkplain dev.ovhdo.client.typed.TypedRequest requests} to it, the {@linkplain
 * dev.ovhdo.client.typed.ResponseType type} of a response, and the conventions of generated
 * records. Untyped requests are in {@link dev.ovhdo.client}.
 */
@NullMarked
package dev.ovhdo.client.typed;

import org.jspecify.annotations.NullMarked;
