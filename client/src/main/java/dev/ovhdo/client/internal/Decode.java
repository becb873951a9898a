package dev.ovhdo.client.internal;

import dev.ovhdo.client.error.ApiError;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.CredentialProblem;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.ServiceExpiredException;
import dev.ovhdo.client.error.UnexpectedStatusException;
import dev.ovhdo.client.request.Response;
import dev.ovhdo.client.transport.WireResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;

/** Decode step: converts an error status to an exception, and the bytes of a success to JSON. */
final class Decode {
  private final Advice advice;
  private final RequestSecrets secrets;

  Decode(Advice advice, RequestSecrets secrets) {
    this.advice = advice;
    this.secrets = secrets;
  }

  /**
   * Decodes a response.
   *
   * @throws dev.ovhdo.client.error.ApiException if the status is not a success
   * @throws DecodeException if the status is a success, but the body is not JSON
   */
  Response decode(Call call, WireResponse response) {
    if (response.status() < 200 || response.status() > 299) {
      ApiError error = secrets.redact(ErrorBody.read(response), call.request());
      throw exception(call.failed(), error, advice.advise(call, response, error));
    }
    byte[] body = response.body();
    return new Response(
        response.status(),
        response.headers(),
        json(call, body),
        isBlank(body),
        call.attempts().get());
  }

  private static boolean isBlank(byte[] body) {
    for (byte each : body) {
      if (each != ' ' && each != '\t' && each != '\n' && each != '\r') {
        return false;
      }
    }
    return true;
  }

  private static ApiException exception(FailedCall call, ApiError error, String advice) {
    if (CredentialProblem.in(error).isPresent()) {
      return new InvalidCredentialException(call, error, advice);
    }
    int status = error.status();
    return switch (status) {
      case 403 -> new NotGrantedException(call, error, advice);
      case 404 -> new NotFoundException(call, error, advice);
      case 408 -> new ServerErrorException(call, error, advice);
      case 409, 412, 423 -> new ConflictException(call, error, advice);
      case 429 -> new RateLimitedException(call, error, advice);
      case 460 -> new ServiceExpiredException(call, error, advice);
      default -> {
        if (status >= 500) {
          yield new ServerErrorException(call, error, advice);
        }
        if (status >= 400) {
          yield new InvalidRequestException(call, error, advice);
        }
        yield new UnexpectedStatusException(call, error, advice);
      }
    };
  }

  private static JsonNode json(Call call, byte[] body) {
    try {
      return Json.read(body);
    } catch (JacksonException e) {
      // Jackson's message quotes the response, which may contain a secret, so neither message nor
      // cause is kept.
      throw new DecodeException(call.failed(), complaint(e, body), null);
    }
  }

  private static String complaint(JacksonException broken, byte[] body) {
    if (broken instanceof UnexpectedEndOfInputException) {
      return "the JSON is incomplete: it ends after " + body.length + " bytes";
    }
    String text = PlainText.ofBody(body);
    if (new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("<")) {
      return "it is a page ("
          + text
          + "), not JSON. Check whether a proxy answered instead of OVHcloud";
    }
    TokenStreamLocation place = broken.getLocation();
    return "it is not JSON from byte " + Math.max(0, place.getByteOffset()) + " on";
  }
}
