package dev.ovhdo.cli.ip;

import dev.ovhdo.api.ip.HostName;
import dev.ovhdo.api.ip.ReversePlan;
import dev.ovhdo.api.ip.ReversePlan.ReverseChange;
import dev.ovhdo.api.ip.ReversePlan.ReverseChange.Kind;
import dev.ovhdo.cli.change.ChangeSign;
import dev.ovhdo.cli.output.TerminalEscaper;
import java.util.List;

/** Formats a plan of reverse names as text: a line for each change, and a summary. */
final class ReversePlanText {
  private ReversePlanText() {}

  /** Returns a line for each change; unchanged names are omitted. */
  static String lines(ReversePlan plan, boolean colours) {
    List<ReverseChange> changes = plan.pending();
    int width = changes.stream().mapToInt(c -> c.address().toString().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (ReverseChange change : changes) {
      String address = change.address().toString();
      String line = address + " ".repeat(width - address.length() + 1) + names(change);
      text.append(sign(change.kind()).line(line, colours)).append('\n');
    }
    return text.toString();
  }

  static ChangeSign sign(Kind kind) {
    return switch (kind) {
      case SET -> ChangeSign.ADD;
      case REPLACE -> ChangeSign.CHANGE;
      case REMOVE -> ChangeSign.REMOVE;
      case KEEP -> ChangeSign.KEEP;
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
