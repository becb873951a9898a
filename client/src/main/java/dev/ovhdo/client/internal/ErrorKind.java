package dev.ovhdo.client.internal;

import dev.ovhdo.client.error.ApiError;
import dev.ovhdo.client.error.CredentialProblem;
import java.util.List;
import java.util.Locale;

/** The meanings of error responses; each has an exception. */
enum ErrorKind {
  CREDENTIAL,
  NOT_GRANTED,
  FORBIDDEN,
  NOT_FOUND,
  CONFLICT,
  RATE_LIMITED,
  EXPIRED,
  SERVER,
  INVALID,
  UNEXPECTED;

  /** The messages of a missing right; bodies of the newer form have no error code. */
  private static final List<String> MISSING_RIGHT =
      List.of("this call has not been granted", "user not granted");

  /**
   * Returns the meaning of an error response. If class and status have different meanings, the
   * class counts, because it is more exact; 429 and 460 have no class.
   */
  static ErrorKind of(ApiError error) {
    if (CredentialProblem.in(error).isPresent()) {
      return CREDENTIAL;
    }
    int status = error.status();
    if (status == 429) {
      return RATE_LIMITED;
    }
    if (status == 460) {
      return EXPIRED;
    }
    String[] names = String.valueOf(error.errorClass()).toLowerCase(Locale.ROOT).split("::", 3);
    if (names[0].equals("server")) {
      return SERVER;
    }
    return switch (names[0].equals("client") && names.length > 1 ? names[1] : "") {
      case "notfound" -> NOT_FOUND;
      case "conflict", "preconditionfailed", "locked" -> CONFLICT;
      case "forbidden" -> ofForbidden(error);
      case "unauthorized" -> CREDENTIAL;
      // A few routes document the misspelt class.
      case "badrequest", "badrequets", "validationerror" -> INVALID;
      default -> ofStatus(error);
    };
  }

  private static ErrorKind ofStatus(ApiError error) {
    int status = error.status();
    return switch (status) {
      case 403 -> ofForbidden(error);
      case 404 -> NOT_FOUND;
      case 408 -> SERVER;
      case 409, 412, 423 -> CONFLICT;
      default -> status >= 500 ? SERVER : status >= 400 ? INVALID : UNEXPECTED;
    };
  }

  /**
   * A 403 is also the answer to a call that the hardware does not support, or that the account may
   * not make: {@code Hardware RAID is not supported by this server}, according to OVHcloud's guide.
   */
  private static ErrorKind ofForbidden(ApiError error) {
    String message = error.message().toLowerCase(Locale.ROOT);
    boolean isMissingRight =
        error.hasCode("NOT_GRANTED_CALL")
            || MISSING_RIGHT.stream().anyMatch(message::startsWith)
            || hasDetail(error, "unauthorizedActionsByAuthentication")
            || hasDetail(error, "unauthorizedActionsByIAM");
    return isMissingRight ? NOT_GRANTED : FORBIDDEN;
  }

  private static boolean hasDetail(ApiError error, String name) {
    return error.detail(name).filter(text -> !text.isEmpty()).isPresent();
  }
}
