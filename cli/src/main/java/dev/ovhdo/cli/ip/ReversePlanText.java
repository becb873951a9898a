package dev.ovhdo.cli.ip;

import dev.ovhdo.api.ip.HostName;
import dev.ovhdo.api.ip.ReversePlan;
import dev.ovhdo.api.ip.ReversePlan.ReverseChange;
import dev.ovhdo.api.ip.ReversePlan.ReverseChange.Kind;
import dev.ovhdo.cli.output.TerminalEscaper;
import java.util.List;

/** Formats a plan of reverse names as text: a line for each change, and a summary. */
final class ReversePlanText {
  private static final String RESET = "\u001b[0m";

  private ReversePlanText() {}

  /** Returns a line for each change; unchanged names are omitted. */
  static String lines(ReversePlan plan, boolean colours) {
    List<ReverseChange> changes = plan.pending();
    int width = changes.stream().mapToInt(c -> c.address().toString().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (ReverseChange change : changes) {
      String address = change.address().toString();
      String line =
          sign(change.kind())
              + " "
              + address
              + " ".repeat(width - address.length() + 1)
              + names(change);
      text.append(colours ? colour(change.kind()) + line + RESET : line).append('\n');
    }
    return text.toString();
  }

  /** Returns {@code +}, {@code ~}, {@code -}, or {@code =} for an unchanged name. */
  static String sign(Kind kind) {
    return switch (kind) {
      case SET -> "+";
      case REPLACE -> "~";
      case REMOVE -> "-";
      case KEEP -> "=";
    };
  }

  private static String colour(Kind kind) {
    return switch (kind) {
      case SET -> "\u001b[32m";
      case REPLACE -> "\u001b[33m";
      case REMOVE -> "\u001b[31m";
      case KEEP -> "";
    };
  }

  /** Returns the new or the removed name, or both names with an arrow. */
  static String names(ReverseChange change) {
    String before = change.before();
    HostName after = change.after();
    if (before == null || after == null) {
      return before == null ? String.valueOf(after) : TerminalEscaper.escape(before);
    }
    return TerminalEscaper.escape(before) + " -> " + after;
  }

  /** Returns the number of changes of each kind. */
  static String summary(ReversePlan plan) {
    return "%s to set, %s to replace, %s to remove; %s unchanged"
        .formatted(
            plan.count(Kind.SET),
            plan.count(Kind.REPLACE),
            plan.count(Kind.REMOVE),
            plan.count(Kind.KEEP));
  }
}
