package dev.ovhdo.cli.context;

import dev.ovhdo.cli.output.TerminalEscaper;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Prints each attempt of a request: one line with {@code --verbose}, headers and bodies too with
 * {@code --debug}. The client masks the secrets before it calls this listener.
 */
final class CallLog implements CallListener {
  private final TextOutput err;
  private final boolean full;

  private CallLog(TextOutput err, boolean full) {
    this.err = err;
    this.full = full;
  }

  /**
   * Returns the listener for these options; without {@code --verbose} or {@code --debug} it prints
   * nothing.
   */
  static CallListener of(GlobalOptions options, TextOutput err) {
    return options.verbose || options.debug ? new CallLog(err, options.debug) : attempt -> {};
  }

  @Override
  public void onAttempt(Attempt attempt) {
    StringBuilder text = new StringBuilder(summary(attempt)).append('\n');
    if (full) {
      for (Map.Entry<String, String> header :
          new TreeMap<>(attempt.request().headers()).entrySet()) {
        text.append("> ").append(header.getKey()).append(": ").append(header.getValue());
        text.append('\n');
      }
      appendBody(text, "> ", attempt.request().body());
      WireResponse response = attempt.response();
      if (response != null) {
        for (Map.Entry<String, List<String>> header : response.headers().entrySet()) {
          for (String value : header.getValue()) {
            text.append("< ").append(header.getKey()).append(": ").append(value).append('\n');
          }
        }
        appendBody(text, "< ", response.body());
      }
    }
    // One write: the attempts for the items of a list come from several threads.
    err.print(TerminalEscaper.escapeLines(text.toString()));
  }

  @Override
  public void onWait(Wait wait) {
    err.print(
        TerminalEscaper.escapeLines(
            "%s: waits %s ms %s\n"
                .formatted(wait.request(), wait.duration().toMillis(), wait.reason())));
  }

  private static String summary(Attempt attempt) {
    StringBuilder line = new StringBuilder(attempt.request().toString());
    if (attempt.number() > 1) {
      line.append(" (attempt ").append(attempt.number()).append(')');
    }
    WireResponse response = attempt.response();
    if (response == null) {
      line.append(": ").append(reason(attempt.failure()));
    } else {
      line.append(": ").append(response.status());
    }
    line.append(" in ").append(attempt.duration().toMillis()).append(" ms");
    if (response != null) {
      response.header("X-OVH-QueryID").ifPresent(id -> line.append(", query id ").append(id));
    }
    return line.toString();
  }

  /** The JDK gives the cancellation of a call no message. */
  static String reason(@Nullable Exception failure) {
    if (failure == null) {
      return "no answer";
    }
    String message = failure.getMessage();
    return message == null || message.isEmpty() ? "cancelled" : "no answer, " + message;
  }

  private static void appendBody(StringBuilder text, String prefix, byte @Nullable [] body) {
    if (body != null && body.length > 0) {
      for (String line : new String(body, StandardCharsets.UTF_8).split("\n", -1)) {
        text.append(prefix).append(line).append('\n');
      }
    }
  }
}
