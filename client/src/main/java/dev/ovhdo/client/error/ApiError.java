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
 * @param errorClass the {@code class} of the body, {@code Client::NotFound}; null if the body has
 *     none
 * @param errorCode the {@code errorCode} of the body, {@code NOT_GRANTED_CALL}, or the code at the
 *     end of the class, {@code Client::NotFound::RESOURCE_NOT_FOUND}; null if there is neither
 * @param message the message of the server, or a line extracted from an HTML body
 * @param queryId the {@code X-OVH-QueryID}, which OVHcloud's support asks for; null if none was
 *     sent
 * @param details further facts by name, such as {@code unauthorizedActionsByIAM}
 */
public record ApiError(
    int status,
    @Nullable String errorClass,
    @Nullable String errorCode,
    String message,
    @Nullable String queryId,
    Map<String, String> details)
    implements Serializable {
  /** Copies the details. */
  public ApiError {
    Objects.requireNonNull(message, "message");
    details = Map.copyOf(details);
  }

  /** Returns the class, else the error code; null if the body has neither. */
  public @Nullable String code() {
    return errorClass != null ? errorClass : errorCode;
  }

  /** Returns whether the class or the error code equals a code, ignoring case. */
  public boolean hasCode(String wanted) {
    return wanted.equalsIgnoreCase(errorClass) || wanted.equalsIgnoreCase(errorCode);
  }

  /** Returns a detail by its name. */
  public Optional<String> detail(String name) {
    return Optional.ofNullable(details.get(name));
  }
}
