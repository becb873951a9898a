package dev.ovhdo.client.typed;

import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.request.ListRequest;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import dev.ovhdo.client.transport.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request whose response has a Java type. The request is sent by {@link #send}, {@link #as},
 * {@link #asListOf} and {@link #all}, and when the streams of {@link #each} and {@link #elements}
 * are used; {@link OvhClient#exchange(Request)} describes the exceptions. Immutable.
 */
public final class TypedRequest {
  private final OvhClient client;
  private final Request request;
  private final boolean hasObjects;

  TypedRequest(OvhClient client, Request request) {
    this(client, request, false);
  }

  private TypedRequest(OvhClient client, Request request, boolean hasObjects) {
    this.client = client;
    this.request = request;
    this.hasObjects = hasObjects;
  }

  private TypedRequest with(Request changed) {
    return new TypedRequest(client, changed, hasObjects);
  }

  /** Returns a copy without a signature, which a few routes require. */
  public TypedRequest unsigned() {
    return with(request.unauthenticated());
  }

  /**
   * Returns a copy with these query parameters and headers.
   *
   * @param query a record with a component for each parameter; null components are left out, a list
   *     repeats the parameter, a map is sent as JSON text, and components marked {@link
   *     RequestHeader} are sent as headers; null for no parameters
   */
  public TypedRequest query(@Nullable Record query) {
    return query == null ? this : with(QueryParameters.add(request, query));
  }

  /**
   * Returns a copy with this body.
   *
   * @param body a record whose null components are left out, or a list or map of values; null sends
   *     no body
   */
  public TypedRequest body(@Nullable Object body) {
    return body == null ? this : with(request.withBody(body));
  }

  /** Sends the request and ignores the response body. */
  public void send() {
    client.exchange(request);
  }

  /**
   * Sends the request and returns the response as this type.
   *
   * @throws dev.ovhdo.client.error.DecodeException if the response is empty or cannot be converted
   */
  public <T> T as(Class<T> type) {
    return as(ResponseType.of(type));
  }

  /**
   * Sends the request and returns the response as this type; {@link #as(Class)} describes the
   * exceptions.
   */
  public <T> T as(ResponseType<T> type) {
    return read(client.exchange(request), type);
  }

  private <T> T read(Response response, ResponseType<T> type) {
    FailedCall call = about(response);
    if (response.empty() && type.isCollection() && request.method() == HttpMethod.GET) {
      // A list may be null, but no body is no answer: nothing says that the list is empty.
      throw DecodeErrors.missing(call, type.type());
    }
    return ResponseReader.read(call, response.body(), type);
  }

  /**
   * Sends the request and returns the response as a list; {@code null} becomes an empty list.
   * {@link #as(Class)} describes the exceptions.
   */
  public <T> List<T> asListOf(Class<T> type) {
    return as(ResponseType.listOf(type));
  }

  /** Returns a copy of a list of ids that OVHcloud can also answer with pages of objects. */
  public TypedRequest withObjects() {
    return new TypedRequest(client, request, true);
  }

  /**
   * Sends the request, whose response is a list of ids, and reads the item of each id; {@link
   * OvhClient#list(ListRequest)} describes how.
   *
   * @param itemTemplate the path template of an item: the parameters of this request, and then the
   *     id
   * @param type the type of an item
   * @return the items in the order of the ids; ids whose item could not be read are in {@link
   *     Listing#unread()}
   */
  public <T> Listing<T> all(String itemTemplate, Class<T> type) {
    return client.list(list(itemTemplate, type));
  }

  /**
   * Reads the item of each id like {@link #all}, but only when the stream needs it. A stream that
   * is left early does not read the rest.
   */
  public <T> Stream<ListedItem<T>> each(String itemTemplate, Class<T> type) {
    return client.each(list(itemTemplate, type));
  }

  private <T> ListRequest<T> list(String itemTemplate, Class<T> type) {
    ResponseType<T> itemType = ResponseType.of(type);
    return new ListRequest<>(
        request,
        id -> item(itemTemplate, id),
        (call, json) -> ResponseReader.read(call, json, itemType),
        hasObjects);
  }

  private Request item(String template, String id) {
    List<Object> values = new ArrayList<>(request.pathParameters());
    values.add(id);
    Request item = Request.get(template, values.toArray());
    return request.authenticated() ? item : item.unauthenticated();
  }

  /**
   * Sends the request, whose response is a page of a list, and reads the elements of all pages,
   * each page when the stream needs it; {@link OvhClient#pages(Request)} describes how. Null
   * elements are skipped.
   *
   * @param identifier the property that identifies an object; the id of an element without such a
   *     property is its position in the list
   * @param type the type of an element
   * @return the elements in the order of the pages; an element of another type is unread
   */
  public <T> Stream<ListedItem<T>> elements(String identifier, Class<T> type) {
    ResponseType<T> elementType = ResponseType.of(type);
    AtomicLong position = new AtomicLong();
    return client
        .pages(request)
        .flatMap(
            page ->
                read(page, ResponseType.listOf(ResponseType.any())).stream()
                    .map(
                        json -> {
                          String id = id(json, identifier, position.getAndIncrement());
                          return element(id, about(page), json, elementType);
                        }));
  }

  private static String id(JsonNode json, String identifier, long position) {
    String id = json.path(identifier).asString("");
    return id.isBlank() ? Long.toString(position) : id;
  }

  private static <T> ListedItem<T> element(
      String id, FailedCall call, JsonNode json, ResponseType<T> type) {
    try {
      return ListedItem.of(id, ResponseReader.read(call, json, type));
    } catch (DecodeException e) {
      return ListedItem.ofUnread(id, e);
    }
  }

  private FailedCall about(Response response) {
    return new FailedCall(
        request.method(), request.template(), request.path(), response.attempts());
  }

  /** Returns the untyped request, with query and body. */
  public Request request() {
    return request;
  }

  /** Returns method and template only: parameters and body may contain secrets. */
  @Override
  public String toString() {
    return request.toString();
  }
}
