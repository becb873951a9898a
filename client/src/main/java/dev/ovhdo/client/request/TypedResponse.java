package dev.ovhdo.client.request;

import java.util.Objects;

/**
 * The value of a typed call together with its whole response.
 *
 * @param <T> the type of the value
 * @param value the value
 * @param response status, headers, query id and JSON
 */
public record TypedResponse<T>(T value, Response response) {
  /** Checks the components. */
  public TypedResponse {
    Objects.requireNonNull(response, "response");
  }
}
