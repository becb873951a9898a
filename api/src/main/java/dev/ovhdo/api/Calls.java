package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.Request;
import dev.ovhdo.client.Response;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Makes the calls of the services, and values from their answers. Safe for use by many threads. */
final class Calls {
  private final OvhClient client;

  Calls(OvhClient client) {
    this.client = client;
  }

  OvhClient client() {
    return client;
  }

  /** The same calls, signed with another consumer key. */
  Calls withConsumerKey(String consumerKey) {
    return new Calls(client.withConsumerKey(consumerKey));
  }

  /** Makes a call whose answer does not matter. */
  void send(Request request) {
    client.exchange(request);
  }

  /** Makes a call that answers with an object. */
  <T> T object(Request request, Function<Fields, T> decode) {
    Response response = client.exchange(request);
    return decode.apply(Fields.of(response.body(), about(request, response.attempts())));
  }

  /** Makes a call that answers with one string. */
  String text(Request request) {
    Response response = client.exchange(request);
    JsonNode body = response.body();
    if (!body.isString()) {
      throw new DecodeException(
          about(request, response.attempts()), Fields.kind(body) + " where a string belongs", null);
    }
    return body.stringValue();
  }

  /** Makes a call that answers with an array of strings; nothing counts as an empty one. */
  List<String> texts(Request request) {
    Response response = client.exchange(request);
    JsonNode body = response.body();
    return body.isNull()
        ? List.of()
        : Fields.texts(body, "the list", about(request, response.attempts()));
  }

  /** Reads ids, then the item of each; the id is the last value of the item's path. */
  <T> Listing<T> list(Request ids, Function<String, Request> item, Function<Fields, T> decode) {
    FailedCall call = aboutAny(item.apply("id"));
    return client.list(ids, item, json -> decode.apply(Fields.of(json, call)));
  }

  private static FailedCall about(Request request, int attempts) {
    return new FailedCall(request.method(), request.template(), request.path(), attempts);
  }

  /** Which of the items it was is not told: the placeholder stays. */
  private static FailedCall aboutAny(Request item) {
    String path = item.path();
    String placeholder = item.template().substring(item.template().lastIndexOf('{'));
    return new FailedCall(
        item.method(),
        item.template(),
        path.substring(0, path.lastIndexOf('/') + 1) + placeholder,
        1);
  }
}
