package dev.ovhdo.client.error;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What OVHcloud said when it refused a call, whichever of its forms the body had.
 *
 * @param status the HTTP status
 * @param code the {@code class} ({@code Client::NotFound}), else the {@code errorCode} ({@code
 *     NOT_GRANTED_CALL}); null where the body named neither. Where it named both, the second is the
 *     detail {@code errorCode}
 * @param message the server's sentence, or a line made from an HTML body
 * @param queryId the {@code X-OVH-QueryID} that OVHcloud's support asks for; null where none was
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

  /** Returns whether the class or the error code is this one, upper and lower case alike. */
  public boolean hasCode(String wanted) {
    return wanted.equalsIgnoreCase(code) || wanted.equalsIgnoreCase(details.get("errorCode"));
  }

  /** Returns one of the details. */
  public Optional<String> detail(String name) {
    return Optional.ofNullable(details.get(name));
  }
}
