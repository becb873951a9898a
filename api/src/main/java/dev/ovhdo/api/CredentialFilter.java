package dev.ovhdo.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which credentials to read. Immutable.
 *
 * @param applicationId those of this application alone; null for those of all
 * @param state those in this state alone; null for those in any
 */
public record CredentialFilter(@Nullable Long applicationId, @Nullable CredentialState state) {
  /** Lets every credential through. */
  public static CredentialFilter of() {
    return new CredentialFilter(null, null);
  }

  /** Returns a copy that lets those of this application through alone. */
  public CredentialFilter withApplication(long id) {
    return new CredentialFilter(id, state);
  }

  /** Returns a copy that lets those in this state through alone. */
  public CredentialFilter withState(CredentialState wanted) {
    return new CredentialFilter(applicationId, Objects.requireNonNull(wanted, "wanted"));
  }

  /** Returns whether a credential is let through. */
  public boolean accepts(Credential credential) {
    return (applicationId == null || applicationId == credential.applicationId())
        && (state == null || state.equals(credential.state()));
  }
}
