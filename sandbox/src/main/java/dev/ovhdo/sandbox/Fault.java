package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.state.FaultEffect;
import dev.ovhdo.sandbox.state.FaultEffect.Disturbance;
import dev.ovhdo.sandbox.state.FaultEffect.ErrorAnswer;
import dev.ovhdo.sandbox.state.FaultEffect.Kind;
import dev.ovhdo.sandbox.state.FaultRule;
import dev.ovhdo.sandbox.state.Wildcard;
import java.time.Duration;
import java.util.List;

/**
 * A failure that the sandbox simulates. The factories create a fault for the next call of any
 * route; {@link #on}, {@link #times} and {@link #percent} restrict and repeat the fault; {@link
 * Faults#next} activates the fault. Immutable.
 *
 * @param effect what happens to a matching call
 * @param method the HTTP method of the calls that fail; {@code *} matches each method
 * @param path the path of the calls that fail, with or without the version prefix; {@code *}
 *     matches any sequence of characters
 * @param times the number of calls that fail, at least 1; {@link Integer#MAX_VALUE} for all calls
 * @param percent the share of the matching calls that fail, from 1 to 100
 */
public record Fault(Effect effect, String method, String path, int times, int percent) {

  /** Replaces the regular response to a call. */
  @FunctionalInterface
  public interface Effect {
    /**
     * Returns the response that is sent.
     *
     * @param call carries out the call and returns the regular response; an effect that does not
     *     use this object has no effect on the account
     */
    HttpResponse apply(FaultedCall call);
  }

  /**
   * Checks the number of calls and the share.
   *
   * @throws IllegalArgumentException if {@code times} is less than 1, or {@code percent} is not
   *     between 1 and 100
   */
  public Fault {
    if (times < 1) {
      throw new IllegalArgumentException(
          "the number of calls of a fault must be at least 1, not " + times);
    }
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException(
          "the share of the calls of a fault must be between 1 and 100 percent, not " + percent);
    }
  }

  /** Creates a fault of each matching call. */
  public Fault(Effect effect, String method, String path, int times) {
    this(effect, method, path, times, 100);
  }

  private static Fault of(FaultEffect effect) {
    return new Fault(new DescribedEffect(effect), "*", "*", 1);
  }

  private static Fault of(Kind kind) {
    return of(new Disturbance(kind, Duration.ZERO, 0));
  }

  static Fault of(FaultRule rule) {
    return new Fault(
        new DescribedEffect(rule.effect()),
        rule.method(),
        rule.path(),
        rule.times(),
        rule.percent());
  }

  /**
   * Parses a fault in the form of the command line and of account files: {@code WHERE: EFFECT
   * [once|N times|N%]}. {@code WHERE} is a method and a path, each of which may contain {@code *}.
   * The effects are in {@link #parseEffect}. Without a number, the fault occurs in each matching
   * call.
   *
   * <p>Example: {@code POST /vps/{serviceName}/rebuild: drop-after-commit once}.
   *
   * @throws IllegalArgumentException if the text is not a fault
   */
  public static Fault parse(String rule) {
    return of(FaultRule.parse(rule));
  }

  /**
   * Parses an effect of the next call of any route: an error class of OVHcloud or {@code status N},
   * each with an optional message, or the name of an effect with its argument, such as {@code
   * drop-after-commit} or {@code latency 2s}.
   *
   * @throws IllegalArgumentException if the text is not an effect
   */
  public static Fault parseEffect(String effect) {
    return parse("* *: " + effect + " once");
  }

  /**
   * Returns a fault that answers with an HTML page, as a load balancer does when the API is not
   * reachable. The call has no effect on the account.
   *
   * @param status the HTTP status, such as 502
   */
  public static Fault html(int status) {
    return of(new Disturbance(Kind.HTML, Duration.ZERO, status));
  }

  /**
   * Returns a fault that answers with an error of the API. The call has no effect on the account.
   *
   * @param status the HTTP status
   * @param errorClass the property {@code class} of the error, such as {@code Client::Conflict}
   * @param message the property {@code message} of the error
   */
  public static Fault status(int status, String errorClass, String message) {
    return of(new ErrorAnswer(status, errorClass, message));
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
    return of(Kind.TRUNCATED_BODY);
  }

  /**
   * Returns a fault that handles the call and closes the connection in the middle of the response.
   */
  public static Fault brokenConnection() {
    return of(Kind.BROKEN_BODY);
  }

  /**
   * Returns a fault that handles the call, sends half of the response, and keeps the connection
   * open until the sandbox closes.
   */
  public static Fault stalledBody() {
    return of(Kind.STALLED_BODY);
  }

  /**
   * Returns a fault that sends no response and keeps the connection open until the sandbox closes.
   * The call has no effect on the account.
   */
  public static Fault noAnswer() {
    return of(Kind.NO_ANSWER);
  }

  /**
   * Returns a copy of this fault that applies to certain calls only.
   *
   * @param method the HTTP method, or {@code *} for each method
   * @param path the path with or without the version prefix, such as {@code /vps/vps-demo}; {@code
   *     *} matches any sequence of characters
   */
  public Fault on(String method, String path) {
    return new Fault(effect, method, path, times, percent);
  }

  /**
   * Returns a copy of this fault that applies to several calls.
   *
   * @param changed the number of calls
   * @throws IllegalArgumentException if the number is less than 1
   */
  public Fault times(int changed) {
    return new Fault(effect, method, path, changed, percent);
  }

  /**
   * Returns a copy of this fault that occurs in a share of all matching calls. The calls are chosen
   * at random with the seed of the sandbox.
   *
   * @param share the share in percent, from 1 to 100
   * @throws IllegalArgumentException if the share is outside of this range
   */
  public Fault percent(int share) {
    return new Fault(effect, method, path, FaultRule.ALWAYS, share);
  }

  /**
   * Returns a copy of this fault whose response has an additional header.
   *
   * @param header the name of the header, such as {@code Retry-After}
   * @param value the value of the header
   */
  public Fault with(String header, String value) {
    return new Fault(
        call -> effect.apply(call).withHeader(header, value), method, path, times, percent);
  }

  /** Returns this fault in the form of {@link #parse}; an effect of a program as {@code custom}. */
  String rule() {
    String what =
        effect instanceof DescribedEffect described ? described.effect().text() : "custom";
    String share = percent < 100 ? " " + percent + "%" : "";
    String count =
        times == FaultRule.ALWAYS ? share : times == 1 ? " once" : " " + times + " times";
    return method + " " + path + ": " + what + count;
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
