package dev.ovhdo.client.internal;

import dev.ovhdo.client.error.ApiError;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.ForbiddenException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.ServiceExpiredException;
import dev.ovhdo.client.error.UnexpectedStatusException;
import dev.ovhdo.client.request.Response;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;

/** Decode step: converts an error status to an exception, and the bytes of a success to JSON. */
final class Decode {
  private final Advice advice;
  private final ClientSecrets secrets;
  private final TimeSource time;

  Decode(Advice advice, ClientSecrets secrets, TimeSource time) {
    this.advice = advice;
    this.secrets = secrets;
    this.time = time;
  }

  /**
   * Decodes a response.
   *
   * @throws dev.ovhdo.client.error.ApiException if the status is not a success
   * @throws DecodeException if the status is a success, but the body is not JSON
   */
  Response decode(Call call, WireResponse response) {
    if (response.status() < 200 || response.status() > 299) {
      throw exception(call, response);
    }
    byte[] body = response.body();
    return new Response(
        response.status(),
        response.headers(),
        json(call, body),
        isBlank(body),
        call.attempts().count());
  }

  private static boolean isBlank(byte[] body) {
    for (byte each : body) {
      if (each != ' ' && each != '\t' && each != '\n' && each != '\r') {
        return false;
      }
    }
    return true;
  }

  private ApiException exception(Call made, WireResponse response) {
    UnaryOperator<String> hide = secrets.of(made)::hide;
    ErrorKind kind = ErrorKind.of(ErrorBody.read(response, UnaryOperator.identity()));
    ApiError error = ErrorBody.read(response, hide);
    String text = hide.apply(advice.advise(kind, made, response, error));
    FailedCall call = made.failed();
    return switch (kind) {
      case CREDENTIAL -> new InvalidCredentialException(call, error, text);
      case NOT_GRANTED -> new NotGrantedException(call, error, text);
      case FORBIDDEN -> new ForbiddenException(call, error, text);
      case NOT_FOUND -> new NotFoundException(call, error, text);
      case CONFLICT -> new ConflictException(call, error, text);
      case RATE_LIMITED ->
          new RateLimitedException(
              call, error, text, RetryAfter.of(response, time.now()).orElse(null));
      case EXPIRED -> new ServiceExpiredException(call, error, text);
      case SERVER -> new ServerErrorException(call, error, text);
      case INVALID -> new InvalidRequestException(call, error, text);
      case UNEXPECTED -> new UnexpectedStatusException(call, error, text);
    };
  }

  private JsonNode json(Call call, byte[] body) {
    try {
      return Json.read(body);
    } catch (JacksonException e) {
      // Jackson's message quotes the response, which may contain a secret, so neither message nor
      // cause is kept.
      throw DecodeException.ofNoJson(call.failed(), complaint(e, body, secrets.of(call)));
    }
  }

  private static String complaint(JacksonException broken, byte[] body, CallSecrets hidden) {
    if (broken instanceof UnexpectedEndOfInputException) {
      return "the JSON is incomplete: it ends after " + body.length + " bytes";
    }
    String text = PlainText.ofBody(body, hidden::hide);
    if (new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("<")) {
      return "it is a page ("
          + text
          + "), not JSON. Check whether a proxy answered instead of OVHcloud";
    }
    if (broken instanceof StreamConstraintsException) {
      return "it exceeds the limits for JSON: 500 levels, numbers of 1,000 digits, names of 50,000"
          + " characters";
    }
    TokenStreamLocation place = broken.getLocation();
    if (place == null) {
      return "it is not JSON";
    }
    return "it is not JSON from byte " + Math.max(0, place.getByteOffset()) + " on";
  }
}
