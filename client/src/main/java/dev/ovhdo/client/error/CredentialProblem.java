package dev.ovhdo.client.error;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The part of the credentials that OVHcloud did not accept. */
public enum CredentialProblem {
  /** The application key is unknown: it is mistyped, deleted, or belongs to another endpoint. */
  APPLICATION_KEY,
  /** The consumer key is unknown, expired, refused or not validated yet; a new one is required. */
  CONSUMER_KEY,
  /** The signature does not match; the usual cause is a wrong application secret. */
  SIGNATURE,
  /** The time stamp is too old or in the future. */
  TIME,
  /** The token server does not know the service account, or its secret is wrong. */
  SERVICE_ACCOUNT,
  /** The server did not name a reason. */
  UNSPECIFIED;

  private static final Set<CredentialProblem> REPORTED_BY_400 =
      Set.of(SIGNATURE, TIME, SERVICE_ACCOUNT);

  /**
   * Returns the credential problem that an error response reports; empty if the error has another
   * cause. The older form of the body has an error code, the newer form only a message.
   */
  public static Optional<CredentialProblem> in(ApiError error) {
    return switch (error.status()) {
      case 400 -> named(error).filter(REPORTED_BY_400::contains);
      case 401 -> Optional.of(named(error).orElse(UNSPECIFIED));
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
    if (error.hasCode("invalid_client")) {
      return Optional.of(SERVICE_ACCOUNT);
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
