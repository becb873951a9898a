package dev.ovhdo.client.internal;

import dev.ovhdo.client.error.ApiError;
import dev.ovhdo.client.error.DecodeException;
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
  Response decode(Call call, WireResponse answer) {
    if (answer.status() < 200 || answer.status() > 299) {
      ApiError error = secrets.redact(ErrorBody.read(answer), call.request());
      throw ApiExceptions.of(call.failed(), error, advice.advise(call, answer, error));
    }
    return new Response(
        answer.status(), answer.headers(), json(call, answer.body()), call.attempts().get());
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
      return "the JSON ends in the middle, after " + body.length + " bytes";
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
