package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.http.HttpResponse.Delivery;
import dev.ovhdo.sandbox.state.FaultEffect;
import dev.ovhdo.sandbox.state.FaultRule;
import dev.ovhdo.sandbox.state.Wildcard;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * A failure that the sandbox simulates. The factories create a fault for the next call of any
 * route; {@link #on} and {@link #times} restrict and repeat the fault; {@link Faults#next}
 * activates the fault. Immutable.
 *
 * @param effect what happens to a matching call
 * @param method the HTTP method of the calls that fail; {@code *} matches each method
 * @param path the path of the calls that fail, with or without the version prefix; {@code *}
 *     matches any sequence of characters
 * @param times the number of calls that fail, at least 1; {@link Integer#MAX_VALUE} for all calls
 */
public record Fault(Effect effect, String method, String path, int times) {

  /** Replaces the regular response to a call. */
  @FunctionalInterface
  public interface Effect {
    /**
     * Returns the response that is sent.
     *
     * @param real handles the call and returns the regular response; if the effect does not use
     *     this supplier, the call has no effect on the account
     */
    HttpResponse apply(Supplier<HttpResponse> real);
  }

  /**
   * Checks the number of calls.
   *
   * @throws IllegalArgumentException if {@code times} is less than 1
   */
  public Fault {
    if (times < 1) {
      throw new IllegalArgumentException(
          "the number of calls of a fault must be at least 1, not " + times);
    }
  }

  private static Fault of(Effect effect) {
    return new Fault(effect, "*", "*", 1);
  }

  /**
   * Returns a fault that answers with an HTML page, as a load balancer does when the API is not
   * reachable. The call has no effect on the account.
   *
   * @param status the HTTP status, such as 502
   */
  public static Fault html(int status) {
    String page =
        "<html>\n<head><title>%1$s</title></head>\n<body><h1>%1$s</h1></body>\n</html>\n"
            .formatted(status);
    return of(real -> HttpResponse.html(status, page));
  }

  /**
   * Returns a fault that answers with an error of the API. The call has no effect on the account.
   *
   * @param status the HTTP status
   * @param errorClass the property {@code class} of the error, such as {@code Client::Conflict}
   * @param message the property {@code message} of the error
   */
  public static Fault status(int status, String errorClass, String message) {
    return of(real -> ApiError.ofStatus(status, errorClass, message).toResponse());
  }

  /**
   * Parses a fault in the form of the command line and of account files: {@code WHERE: EFFECT
   * [once|N times]}. {@code WHERE} is a method and a path, each of which may contain {@code *}. The
   * effect is an error class with an optional message. Without a number, the fault occurs in each
   * matching call.
   *
   * <p>Example: {@code GET /vps/*: Client::NotFound This service does not exist 2 times}.
   *
   * @throws IllegalArgumentException if the text is not a fault
   */
  public static Fault parse(String rule) {
    return of(FaultRule.parse(rule));
  }

  static Fault of(FaultRule rule) {
    FaultEffect.ErrorClass error = (FaultEffect.ErrorClass) rule.effect();
    return status(error.status(), error.name(), error.message())
        .on(rule.method(), rule.path())
        .times(rule.times());
  }

  /**
   * Returns a fault that answers with an error of the API with a text that names the sandbox. The
   * call has no effect on the account.
   *
   * @param status the HTTP status
   */
  public static Fault status(int status) {
    String side = status < 500 ? "Client" : "Server";
    return status(
        status, side + "::Sandbox", "The sandbox was configured to answer with status " + status);
  }

  /** Returns a fault that handles the call and sends only the first half of the JSON response. */
  public static Fault truncatedBody() {
    return of(
        real -> {
          HttpResponse whole = real.get();
          return whole.withBody(Arrays.copyOf(whole.body(), whole.body().length / 2));
        });
  }

  /**
   * Returns a fault that handles the call and closes the connection in the middle of the response.
   */
  public static Fault brokenConnection() {
    return of(real -> real.get().withDelivery(Delivery.BROKEN));
  }

  /**
   * Returns a fault that handles the call, sends half of the response, and keeps the connection
   * open until the sandbox closes.
   */
  public static Fault stalledBody() {
    return of(real -> real.get().withDelivery(Delivery.STALLED));
  }

  /**
   * Returns a fault that sends no response and keeps the connection open until the sandbox closes.
   * The call has no effect on the account.
   */
  public static Fault noAnswer() {
    return of(real -> HttpResponse.empty(200).withDelivery(Delivery.NEVER));
  }

  /**
   * Returns a copy of this fault that applies to certain calls only.
   *
   * @param method the HTTP method, or {@code *} for each method
   * @param path the path with or without the version prefix, such as {@code /vps/vps-demo}; {@code
   *     *} matches any sequence of characters
   */
  public Fault on(String method, String path) {
    return new Fault(effect, method, path, times);
  }

  /**
   * Returns a copy of this fault that applies to several calls.
   *
   * @param changed the number of calls
   * @throws IllegalArgumentException if the number is less than 1
   */
  public Fault times(int changed) {
    return new Fault(effect, method, path, changed);
  }

  /**
   * Returns a copy of this fault whose response has an additional header.
   *
   * @param header the name of the header, such as {@code Retry-After}
   * @param value the value of the header
   */
  public Fault with(String header, String value) {
    return new Fault(real -> effect.apply(real).withHeader(header, value), method, path, times);
  }

  /**
   * Returns whether a call fails.
   *
   * @param paths the path of the call without and with its version prefix
   */
  boolean matches(String method, List<String> paths) {
    return Wildcard.matches(this.method, method)
        && paths.stream().anyMatch(path -> Wildcard.matches(this.path, path));
  }
}
