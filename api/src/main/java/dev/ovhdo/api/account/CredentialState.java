package dev.ovhdo.api.account;

import java.util.Objects;
import java.util.Set;

/**
 * State of a credential. States that this version does not know are accepted; {@link #isKnown()} is
 * false for them. Immutable.
 *
 * @param value the value in the API
 */
public record CredentialState(String value) {
  /** Not yet authorised or refused. */
  public static final CredentialState PENDING_VALIDATION = new CredentialState("pendingValidation");

  /** Authorised and valid. */
  public static final CredentialState VALIDATED = new CredentialState("validated");

  /** Refused. */
  public static final CredentialState REFUSED = new CredentialState("refused");

  /** Expired. */
  public static final CredentialState EXPIRED = new CredentialState("expired");

  private static final Set<CredentialState> KNOWN =
      Set.of(PENDING_VALIDATION, VALIDATED, REFUSED, EXPIRED);

  /** Checks that the value is present. */
  public CredentialState {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Returns the state with a value of the API.
   *
   * @param value the value in the API
   */
  public static CredentialState of(String value) {
    return new CredentialState(value);
  }

  /** Returns whether this version knows the state. */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** Returns the value in the API. */
  @Override
  public String toString() {
    return value;
  }
}
