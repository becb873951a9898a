package dev.ovhdo.sandbox.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error response of the API, thrown by the code that detects the error. OVHcloud has two
 * formats: authentication errors have {@code errorCode} and {@code httpCode}; all other errors have
 * {@code class}. In both formats {@code message} is the first property, because shell clients
 * extract it with sed.
 */
public final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String message;
  private final @Nullable String errorCode;
  private final @Nullable String errorClass;

  private ApiError(
      int status, String message, @Nullable String errorCode, @Nullable String errorClass) {
    super(message, null, false, false);
    this.status = status;
    this.message = message;
    this.errorCode = errorCode;
    this.errorClass = errorClass;
  }

  /**
   * Returns an authentication error.
   *
   * @param status 400 or 403
   */
  public static ApiError ofCode(int status, String errorCode, String message) {
    return new ApiError(status, message, errorCode, null);
  }

  public static ApiError badRequest(String message) {
    return new ApiError(400, message, null, "Client::BadRequest");
  }

  public static ApiError notFound(String message) {
    return new ApiError(404, message, null, "Client::NotFound");
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

  public HttpResponse toResponse() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", message);
    if (errorCode != null) {
      body.put("errorCode", errorCode).put("httpCode", status + " " + reason(status));
    }
    if (errorClass != null) {
      body.put("class", errorClass);
    }
    return HttpResponse.json(status, body);
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
