package dev.ovhdo.cli.change;

import dev.ovhdo.cli.output.Visible;
import java.util.ArrayList;
import java.util.List;

/**
 * What is going to happen, for the person who has to agree.
 *
 * @param subject the name of what is changed, which the person types to agree
 * @param title what happens to it, in a few words that go on after "Plan:"
 * @param facts what one should know before, a line each
 */
public record Plan(String subject, String title, List<Fact> facts) {
  /**
   * A line of a plan.
   *
   * @param label one word or two
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

  /** Returns a plan with a fact more. */
  public Plan with(String label, String text) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(new Fact(label, text));
    return new Plan(subject, title, more);
  }

  /** Returns the lines, the last one ended too. */
  @Override
  public String toString() {
    int width =
        facts.stream().mapToInt(fact -> Visible.text(fact.label()).length()).max().orElse(0);
    StringBuilder text = new StringBuilder("Plan: " + Visible.text(title) + "\n");
    for (Fact fact : facts) {
      String label = Visible.text(fact.label());
      text.append("  ")
          .append(label)
          .append(" ".repeat(width - label.length() + 1))
          .append(Visible.text(fact.text()))
          .append('\n');
    }
    return text.toString();
  }
}
