/**
 * What the generated routes stand on: a {@linkplain dev.ovhdo.client.typed.Place place} in the API,
 * the {@linkplain dev.ovhdo.client.typed.TypedCall calls} that start there, the {@linkplain
 * dev.ovhdo.client.typed.Shape shape} of an answer, and the few conventions of the records that are
 * sent and read. Whoever uses the generated routes meets {@link dev.ovhdo.client.typed.OpenEnum}
 * and {@link dev.ovhdo.client.typed.Sent} here, and can leave the rest to the generator. Untyped
 * calls live in {@link dev.ovhdo.client}.
 */
@NullMarked
package dev.ovhdo.client.typed;

import org.jspecify.annotations.NullMarked;
