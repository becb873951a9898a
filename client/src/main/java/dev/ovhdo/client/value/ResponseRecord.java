package dev.ovhdo.client.value;

import dev.ovhdo.client.error.DecodeException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record of a response. OVHcloud does not always send what its schemas promise: a property may be
 * missing, or have another type than described. Such a response can be read; only the accessor of
 * the property throws. A program that does not need the property reads it with {@link #optional}.
 *
 * <pre>{@code
 * String name = vps.name();
 * Optional<VpsState> state = vps.optional(Vps::state);
 * }</pre>
 *
 * @param <R> the type of the record
 */
public interface ResponseRecord<R extends ResponseRecord<R>> {

  /**
   * Returns the properties that this version does not know, and those that came with another type
   * than described, as OVHcloud sent them.
   */
  Map<String, JsonNode> unknown();

  /**
   * Returns a property, or empty if OVHcloud did not send it, sent null, or sent another type than
   * described.
   *
   * @param property an accessor of the record, or a path of accessors: {@code vps ->
   *     vps.model().name()}
   */
  @SuppressWarnings("unchecked") // R is the type of this record.
  default <T> Optional<T> optional(Function<? super R, ? extends @Nullable T> property) {
    try {
      return Optional.ofNullable(property.apply((R) this));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }
}
