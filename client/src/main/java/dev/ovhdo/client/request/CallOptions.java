package dev.ovhdo.client.request;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options for some calls of a client. What a request sets itself takes precedence. Immutable.
 *
 * @param timeout how long one attempt may take, up to the last byte of the response; null for the
 *     client's default
 * @param headers further headers
 * @param currentItems whether lists read each item from its own route, and not from the cached
 *     pages of objects of OVHcloud, which may show an earlier state
 * @param precondition runs immediately before each attempt is sent, after all waits; null for none
 */
public record CallOptions(
    @Nullable Duration timeout,
    List<Parameter> headers,
    boolean currentItems,
    @Nullable Runnable precondition) {
  private static final CallOptions NONE = new CallOptions(null, List.of(), false, null);

  /** Checks the headers, and copies the list. */
  public CallOptions {
    headers = List.copyOf(headers);
    RequestHeaders.check(headers);
  }

  /** Returns options that change nothing. */
  public static CallOptions of() {
    return NONE;
  }

  /** Returns a copy with this limit for each attempt. */
  public CallOptions withTimeout(Duration limit) {
    return new CallOptions(
        Objects.requireNonNull(limit, "limit"), headers, currentItems, precondition);
  }

  /**
   * Returns a copy with this header, which replaces a header of the same name.
   *
   * @throws IllegalArgumentException if the client sets this header itself, or if name or value are
   *     not valid in a header
   */
  public CallOptions withHeader(String name, Object value) {
    return new CallOptions(
        timeout, RequestHeaders.with(headers, name, value), currentItems, precondition);
  }

  /**
   * Returns a copy with which lists read each item from its own route: for lists that decide about
   * a change.
   */
  public CallOptions withCurrentItems() {
    return new CallOptions(timeout, headers, true, precondition);
  }

  /**
   * Returns a copy with which a call is sent only if a check passes, as {@link
   * Request#withPrecondition} describes.
   */
  public CallOptions withPrecondition(Runnable check) {
    return new CallOptions(timeout, headers, currentItems, Objects.requireNonNull(check, "check"));
  }

  /** Returns a list that is read with these options. */
  public <T> ListRequest<T> applyTo(ListRequest<T> list) {
    return currentItems ? list.withoutObjects() : list;
  }

  /** Returns a request with these options where it has none of its own. */
  public Request applyTo(Request request) {
    Request result = request;
    if (timeout != null && request.timeout() == null) {
      result = result.withTimeout(timeout);
    }
    if (precondition != null && request.precondition() == null) {
      result = result.withPrecondition(precondition);
    }
    for (Parameter header : headers) {
      if (request.headers().stream().noneMatch(own -> own.name().equalsIgnoreCase(header.name()))) {
        result = result.withHeader(header.name(), header.value());
      }
    }
    return result;
  }

  /** Returns the time limit only: headers may contain secrets. */
  @Override
  public String toString() {
    return "CallOptions[" + timeout + "]";
  }
}
