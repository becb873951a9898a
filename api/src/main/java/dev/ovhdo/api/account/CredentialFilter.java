package dev.ovhdo.api.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Filter for the credentials to read. Immutable.
 *
 * @param applicationId the application; null for all applications
 * @param state the state; null for all states
 */
public record CredentialFilter(@Nullable Long applicationId, @Nullable CredentialState state) {
  /** Returns the filter that accepts every credential. */
  public static CredentialFilter of() {
    return new CredentialFilter(null, null);
  }

  /** Returns a copy that accepts only credentials of this application. */
  public CredentialFilter withApplication(long id) {
    return new CredentialFilter(id, state);
  }

  /** Returns a copy that accepts only credentials in this state. */
  public CredentialFilter withState(CredentialState wanted) {
    return new CredentialFilter(applicationId, Objects.requireNonNull(wanted, "wanted"));
  }

  /** Returns whether a credential passes the filter. */
  boolean accepts(Credential credential) {
    return (applicationId == null || applicationId == credential.applicationId())
        && (state == null || state.equals(credential.state()));
  }
}
