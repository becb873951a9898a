package dev.ovhdo.client.error;

import java.util.Locale;
import java.util.Optional;

/** Which part of a credential OVHcloud did not accept. */
public enum CredentialProblem {
  /** The application key is unknown: mistyped, deleted, or of another endpoint. */
  APPLICATION_KEY,
  /** The consumer key is unknown, expired, refused or not validated yet: a new one helps. */
  CONSUMER_KEY,
  /** The signature does not fit: most often the application secret is wrong. */
  SIGNATURE,
  /** The time stamp is too old or lies in the future. */
  TIME,
  /** Not accepted, for a reason that the server did not name. */
  UNNAMED;

  /**
   * Returns what a refusal says about the credential; empty where it is about something else. The
   * older body names it with an error code, the newer one with its message alone.
   */
  public static Optional<CredentialProblem> in(ApiError error) {
    return switch (error.status()) {
      case 400 -> named(error).filter(problem -> problem == SIGNATURE || problem == TIME);
      case 401 -> Optional.of(named(error).orElse(UNNAMED));
      case 403 -> named(error);
      default -> Optional.empty();
    };
  }

  private static Optional<CredentialProblem> named(ApiError error) {
    if (error.hasCode("INVALID_SIGNATURE")) {
      return Optional.of(SIGNATURE);
    }
    if (error.hasCode("QUERY_TIME_OUT")) {
      return Optional.of(TIME);
    }
    if (error.hasCode("INVALID_CREDENTIAL") || error.hasCode("NOT_CREDENTIAL")) {
      return Optional.of(CONSUMER_KEY);
    }
    if (error.hasCode("INVALID_KEY")) {
      return Optional.of(APPLICATION_KEY);
    }
    return switch (error.message().toLowerCase(Locale.ROOT)) {
      case "invalid signature" -> Optional.of(SIGNATURE);
      case "this credential is not valid", "this credential does not exist" ->
          Optional.of(CONSUMER_KEY);
      case "this application key is invalid" -> Optional.of(APPLICATION_KEY);
      default -> Optional.empty();
    };
  }
}
