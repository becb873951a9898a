package dev.ovhdo.sandbox.http;

import dev.ovhdo.sandbox.state.ErrorFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error response of the API, thrown by the code that detects the error. OVHcloud has two
 * formats: the older format has {@code errorCode} and {@code httpCode}, the newer format {@code
 * class} and {@code details}; some errors have a message only. In each format {@code message} is
 * the first property, because shell clients extract it with sed.
 */
public final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String NOT_GRANTED_CALL = "NOT_GRANTED_CALL";

  private final int status;
  private final String message;
  private final @Nullable String errorCode;
  private final @Nullable String errorClass;
  private final LinkedHashMap<String, String> details;

  private ApiError(
      int status, String message, @Nullable String errorCode, @Nullable String errorClass) {
    this(status, message, errorCode, errorClass, Map.of());
  }

  private ApiError(
      int status,
      String message,
      @Nullable String errorCode,
      @Nullable String errorClass,
      Map<String, String> details) {
    super(message, null, false, false);
    this.status = status;
    this.message = message;
    this.errorCode = errorCode;
    this.errorClass = errorClass;
    this.details = new LinkedHashMap<>(details);
  }

  /**
   * Returns an authentication error, which has both a code and a class.
   *
   * @param status 400 or 403
   */
  public static ApiError ofCode(int status, String errorCode, String message) {
    return new ApiError(status, message, errorCode, classOf(status));
  }

  /** Returns status 401 for a call without credentials; only its text is known. */
  public static ApiError unauthorized(String message) {
    return new ApiError(401, message, null, null);
  }

  /** Returns status 403 for a call outside of the access rules of the consumer key. */
  public static ApiError notGranted() {
    return ofCode(403, NOT_GRANTED_CALL, "This call has not been granted");
  }

  /**
   * Returns status 403 for a call that the policies of the account do not permit, as in OVHcloud's
   * guide to IAM: the detail about the authentication is an empty text.
   *
   * @param actions the refused IAM actions, separated by commas
   */
  public static ApiError refusedByPolicy(String actions) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("unauthorizedActionsByAuthentication", "");
    details.put("unauthorizedActionsByIAM", actions);
    return new ApiError(
        403, "User not granted for this request", null, "Client::Forbidden", details);
  }

  public static ApiError badRequest(String message) {
    return new ApiError(400, message, null, "Client::BadRequest");
  }

  /**
   * Returns status 400 for a value that is not valid for its type.
   *
   * @param location the parameter, or the path to the property in the body
   */
  public static ApiError invalidValue(String location, String value, String type) {
    return badRequest(
        "[" + location + "] Given data (" + value + ") is not valid for type " + type);
  }

  public static ApiError notFound(String message) {
    return new ApiError(404, message, null, "Client::NotFound");
  }

  /**
   * Returns status 404 for a part that an object lacks, such as the snapshot of a VPS. Its body has
   * a message only.
   */
  public static ApiError noSuchPart(String part) {
    return new ApiError(404, "The requested object (" + part + ") does not exist", null, null);
  }

  /**
   * Returns status 404 for an object that does not exist.
   *
   * @param parameter the path parameter that identifies the object
   * @param value the value of the parameter
   */
  public static ApiError noSuchObject(String parameter, Object value) {
    return notFound("The requested object (" + parameter + " = " + value + ") does not exist");
  }

  public static ApiError noSuchService() {
    return notFound("This service does not exist");
  }

  public static ApiError noSuchRoute() {
    return notFound("Got an invalid (or empty) URL");
  }

  /**
   * Returns the error for a path that has no route with this method. The text is OVHcloud's, the
   * status is inferred.
   */
  public static ApiError noSuchMethod(String method) {
    return new ApiError(
        405, "The call does not answer to the " + method + " HTTP method", null, null);
  }

  public static ApiError conflict(String message) {
    return new ApiError(409, message, null, "Client::Conflict");
  }

  /** Returns status 460 for a service whose contract has expired. */
  public static ApiError expired() {
    return new ApiError(460, "This service is expired", null, "Client::ServiceExpired");
  }

  public static ApiError internal() {
    return new ApiError(500, "Internal server error", null, "Server::InternalServerError");
  }

  /** Returns an error with any status, for a simulated fault. */
  public static ApiError ofStatus(int status, String errorClass, String message) {
    return new ApiError(status, message, null, errorClass);
  }

  /** Returns an error that has a message and nothing else, as some routes of servers answer. */
  public static ApiError withoutClass(int status, String message) {
    return new ApiError(status, message, null, null);
  }

  /** Returns the response in the recorded format. */
  public HttpResponse toResponse() {
    return toResponse(ErrorFormat.RECORDED);
  }

  /** Returns the response in a format. The format matters only for errors with a code. */
  public HttpResponse toResponse(ErrorFormat format) {
    return HttpResponse.json(status, body(format));
  }

  /** Returns the body of the response in a format. */
  public ObjectNode body(ErrorFormat format) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", message);
    if (errorCode != null && hasCode(errorCode, format)) {
      body.put("errorCode", errorCode).put("httpCode", status + " " + reason(status));
    } else if (errorClass != null) {
      body.put("class", errorClass);
    }
    if (!details.isEmpty()) {
      details.forEach(body.putObject("details")::put);
    }
    return body;
  }

  private static boolean hasCode(String errorCode, ErrorFormat format) {
    return switch (format) {
      case RECORDED -> !errorCode.equals(NOT_GRANTED_CALL);
      case CODE -> true;
      case CLASS -> false;
    };
  }

  private static String classOf(int status) {
    return status == 400 ? "Client::BadRequest" : "Client::Forbidden";
  }

  private static String reason(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 403 -> "Forbidden";
      default ->
          throw new IllegalArgumentException(
              "an authentication error cannot have the status " + status);
    };
  }
}
