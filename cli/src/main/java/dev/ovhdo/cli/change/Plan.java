package dev.ovhdo.cli.change;

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
    int width = facts.stream().mapToInt(fact -> fact.label().length()).max().orElse(0);
    StringBuilder text = new StringBuilder("Plan: " + title + "\n");
    for (Fact fact : facts) {
      text.append("  ")
          .append(fact.label())
          .append(" ".repeat(width - fact.label().length() + 1))
          .append(fact.text())
          .append('\n');
    }
    return text.toString();
  }
}
