package dev.ovhdo.client.error;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of an error response, independent of the form that OVHcloud chose for its body.
 *
 * @param status the HTTP status
 * @param code the {@code class} ({@code Client::NotFound}), else the {@code errorCode} ({@code
 *     NOT_GRANTED_CALL}); null if the body has neither. If it has both, the {@code errorCode} is a
 *     detail of that name
 * @param message the message of the server, or a line extracted from an HTML body
 * @param queryId the {@code X-OVH-QueryID}, which OVHcloud's support asks for; null if none was
 *     sent
 * @param details further facts by name, such as {@code unauthorizedActionsByIAM}
 */
public record ApiError(
    int status,
    @Nullable String code,
    String message,
    @Nullable String queryId,
    Map<String, String> details)
    implements Serializable {
  /** Copies the details. */
  public ApiError {
    Objects.requireNonNull(message, "message");
    details = Map.copyOf(details);
  }

  /** Returns whether the class or the error code equals a code, ignoring case. */
  public boolean hasCode(String wanted) {
    return wanted.equalsIgnoreCase(code) || wanted.equalsIgnoreCase(details.get("errorCode"));
  }

  /** Returns a detail by its name. */
  public Optional<String> detail(String name) {
    return Optional.ofNullable(details.get(name));
  }
}
