package dev.ovhdo.cli.change;

import dev.ovhdo.cli.output.TerminalEscaper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned change, shown to the user before the confirmation.
 *
 * @param subject the name of the resource that is changed, which the user types to confirm
 * @param title the change in a few words, printed after "Plan:"
 * @param facts details of the change, one line each
 */
public record Plan(String subject, String title, List<Fact> facts) {
  /**
   * A line of a plan.
   *
   * @param label one or two words
   * @param text the fact
   */
  public record Fact(String label, String text) {}

  /** Copies the facts. */
  public Plan {
    facts = List.copyOf(facts);
  }

  /** Returns a plan without facts. */
  public static Plan of(String subject, String title) {
    return new Plan(subject, title, List.of());
  }

  /** Returns this plan with an additional fact. */
  public Plan withFact(String label, String text) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(new Fact(label, text));
    return new Plan(subject, title, more);
  }

  /** Returns a plan with one more fact, or this plan if the value is unknown (null). */
  public Plan withFactIfKnown(String label, @Nullable Object value) {
    return value == null ? this : withFact(label, value.toString());
  }

  /** Returns the lines, each with a line end. */
  @Override
  public String toString() {
    int width =
        facts.stream()
            .mapToInt(fact -> TerminalEscaper.escape(fact.label()).length())
            .max()
            .orElse(0);
    StringBuilder text = new StringBuilder("Plan: " + TerminalEscaper.escape(title) + "\n");
    for (Fact fact : facts) {
      String label = TerminalEscaper.escape(fact.label());
      text.append("  ")
          .append(label)
          .append(" ".repeat(width - label.length() + 1))
          .append(TerminalEscaper.escape(fact.text()))
          .append('\n');
    }
    return text.toString();
  }
}
