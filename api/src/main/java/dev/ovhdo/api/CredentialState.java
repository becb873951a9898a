package dev.ovhdo.api;

import java.util.Objects;
import java.util.Set;

/**
 * How far a consumer key is in its life. The server may send states that this version has never
 * heard of: they are values like all others, only not {@linkplain #isKnown() known}. Immutable.
 *
 * @param value the API's own word
 */
public record CredentialState(String value) {
  /** Nobody has decided yet on the page. */
  public static final CredentialState PENDING_VALIDATION = new CredentialState("pendingValidation");

  /** It was authorised, and works. */
  public static final CredentialState VALIDATED = new CredentialState("validated");

  /** It was turned down on the page. */
  public static final CredentialState REFUSED = new CredentialState("refused");

  /** Its time is over. */
  public static final CredentialState EXPIRED = new CredentialState("expired");

  private static final Set<CredentialState> KNOWN =
      Set.of(PENDING_VALIDATION, VALIDATED, REFUSED, EXPIRED);

  /** Checks that there is a word. */
  public CredentialState {
    Objects.requireNonNull(value, "value");
  }

  /**
   * The state behind one of the API's words.
   *
   * @param value the word, in the API's spelling
   */
  public static CredentialState of(String value) {
    return new CredentialState(value);
  }

  /** Returns whether this version knows what the state means. */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** Returns the API's own word. */
  @Override
  public String toString() {
    return value;
  }
}
