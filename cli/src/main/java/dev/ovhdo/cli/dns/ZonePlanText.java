package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.api.dns.ZonePlan.RecordSetChange;
import dev.ovhdo.cli.change.ChangeSign;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.output.TerminalEscaper;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Formats a zone plan: as text, and as rows for the other output formats. */
final class ZonePlanText {
  private final ZonePlan plan;
  private final boolean colours;

  ZonePlanText(ZonePlan plan, boolean colours) {
    this.plan = plan;
    this.colours = colours;
  }

  /** Returns a line for each changed set, followed by its removed and added values. */
  String changes() {
    StringBuilder text = new StringBuilder();
    for (RecordSetChange change : plan.changes()) {
      ChangeSign sign =
          switch (change.kind()) {
            case ADD -> ChangeSign.ADD;
            case CHANGE -> ChangeSign.CHANGE;
            case REMOVE -> ChangeSign.REMOVE;
          };
      line(text, "", sign, change.name() + " " + change.type() + ttl(change));
      change.removed().forEach(value -> line(text, "    ", ChangeSign.REMOVE, value));
      change.added().forEach(value -> line(text, "    ", ChangeSign.ADD, value));
    }
    return text.toString();
  }

  /** Returns the changes, followed by the summary. */
  String textWithSummary() {
    return changes() + summary(plan) + "\n";
  }

  /** Returns the numbers of added, changed and removed sets. */
  static String summary(ZonePlan plan) {
    return plan.isEmpty()
        ? "nothing to change"
        : "%s to add, %s to change, %s to remove"
            .formatted(
                plan.count(RecordSetChange.Kind.ADD),
                plan.count(RecordSetChange.Kind.CHANGE),
                plan.count(RecordSetChange.Kind.REMOVE));
  }

  private void line(StringBuilder text, String indent, ChangeSign sign, String words) {
    text.append(indent).append(sign.line(TerminalEscaper.escape(words), colours)).append('\n');
  }

  private static String ttl(RecordSetChange change) {
    Long from = change.oldTtl();
    Long to = change.newTtl();
    if (from == null || to == null || Objects.equals(from, to)) {
      return to == null || to == 0 ? "" : ", TTL " + to;
    }
    return ", TTL " + ttlText(from) + " -> " + ttlText(to);
  }

  private static String ttlText(@Nullable Long ttl) {
    return ttl == null || ttl == 0 ? "of the zone" : ttl.toString();
  }

  /** Returns a row for each set; {@code docs/dns.md} describes the columns. */
  List<Row> rows() {
    return plan.changes().stream()
        .map(
            change ->
                Row.empty()
                    .with("change", change.kind().name().toLowerCase(Locale.ROOT))
                    .with("name", change.name())
                    .with("type", change.type().value())
                    .with("oldTtl", change.oldTtl())
                    .with("newTtl", change.newTtl())
                    .with("removed", change.removed())
                    .with("added", change.added())
                    .with("kept", change.kept()))
        .toList();
  }
}
