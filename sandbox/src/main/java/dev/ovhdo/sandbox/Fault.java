package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.http.Answer;
import dev.ovhdo.sandbox.http.Delivery;
import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.state.Wildcard;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Something that goes wrong with a call. Made by the factories, narrowed down by {@link #on} and
 * {@link #times}, put in force by {@link Faults#next}.
 *
 * @param method which calls it befalls; {@code *} for all
 * @param path which calls it befalls: without the version, {@code *} stands for any run of
 *     characters
 * @param times how many calls it befalls
 */
public record Fault(Effect effect, String method, String path, int times) {

  /** What is answered instead of the real answer, which may be asked for or not. */
  @FunctionalInterface
  public interface Effect {
    Answer apply(Supplier<Answer> real);
  }

  public Fault {
    if (times < 1) {
      throw new IllegalArgumentException("a fault befalls at least one call, not " + times);
    }
  }

  private static Fault of(Effect effect) {
    return new Fault(effect, "*", "*", 1);
  }

  /** A load balancer's page instead of an answer; the call is not carried out. */
  public static Fault html(int status) {
    String page =
        "<html>\n<head><title>%1$s</title></head>\n<body><h1>%1$s</h1></body>\n</html>\n"
            .formatted(status);
    return of(real -> Answer.html(status, page));
  }

  /** An error of the API; the call is not carried out. */
  public static Fault status(int status, String errorClass, String message) {
    return of(real -> Refusal.ofStatus(status, errorClass, message).answer());
  }

  /** An error of the API with a text of its own; the call is not carried out. */
  public static Fault status(int status) {
    String side = status < 500 ? "Client" : "Server";
    return status(status, side + "::Sandbox", "The sandbox was told to answer " + status);
  }

  /** The call is carried out; of the JSON of its answer only the first half is sent. */
  public static Fault truncatedBody() {
    return of(
        real -> {
          Answer whole = real.get();
          return whole.withBody(Arrays.copyOf(whole.body(), whole.body().length / 2));
        });
  }

  /** The call is carried out; the connection closes in the middle of the answer. */
  public static Fault brokenConnection() {
    return of(real -> real.get().with(Delivery.BROKEN));
  }

  /** The call is carried out; its answer stops in the middle, until the sandbox closes. */
  public static Fault stalledBody() {
    return of(real -> real.get().with(Delivery.STALLED));
  }

  /** Nothing happens at all, until the sandbox closes. */
  public static Fault noAnswer() {
    return of(real -> Answer.empty(200).with(Delivery.NEVER));
  }

  /** The same for these calls alone. */
  public Fault on(String method, String path) {
    return new Fault(effect, method, path, times);
  }

  /** The same for that many calls. */
  public Fault times(int changed) {
    return new Fault(effect, method, path, changed);
  }

  /** The same with a header more, such as {@code Retry-After}. */
  public Fault with(String header, String value) {
    return new Fault(real -> effect.apply(real).with(header, value), method, path, times);
  }

  boolean befalls(String method, String path) {
    return Wildcard.matches(this.method, method) && Wildcard.matches(this.path, path);
  }
}
