package dev.ovhdo.cli.select;

import dev.ovhdo.cli.context.Prompter;
import dev.ovhdo.cli.output.TerminalEscaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets the user pick one of several values: prints a numbered list, and reads a number or a text
 * that narrows the list. The terminal stays in its usual mode, so Ctrl-C and line editing work as
 * in a shell.
 */
final class Picker {
  /** So many values are readable at once; the text narrows a longer list. */
  private static final int SHOWN = 20;

  private final Prompter prompter;
  private final String noun;
  private final List<Candidate> all;

  /**
   * Prepares the question.
   *
   * @param noun the kind of the values, in the singular
   */
  Picker(Prompter prompter, String noun, List<Candidate> all) {
    this.prompter = prompter;
    this.noun = noun;
    this.all = List.copyOf(all);
  }

  /** Asks until one value is left; empty if the user enters nothing. */
  Optional<String> pick() {
    List<Candidate> shown = all;
    prompter.print("Select the " + noun + ":\n");
    while (true) {
      prompter.print(list(shown));
      String answer = prompter.ask("Number or part of a name: ").orElse("");
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      Optional<Candidate> numbered = numbered(shown, answer);
      if (numbered.isPresent()) {
        return numbered.map(Candidate::value);
      }
      List<Candidate> found = matching(answer);
      if (found.size() == 1) {
        prompter.print(TerminalEscaper.escape(found.get(0).columns().get(0)) + "\n");
        return Optional.of(found.get(0).value());
      } else if (found.isEmpty()) {
        prompter.print(TerminalEscaper.escape("Nothing matches \"" + answer + "\".") + "\n");
      }
      shown = found.isEmpty() ? all : found;
    }
  }

  private static Optional<Candidate> numbered(List<Candidate> shown, String answer) {
    if (!answer.matches("[1-9]\\d{0,5}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(answer);
    return number <= Math.min(shown.size(), SHOWN)
        ? Optional.of(shown.get(number - 1))
        : Optional.empty();
  }

  /**
   * Returns the values with exactly this text, else those that contain all of its words, else those
   * that have all of its letters in this order.
   */
  private List<Candidate> matching(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    List<String> words = List.of(wanted.split("\\s+", -1));
    List<Candidate> same = new ArrayList<>();
    List<Candidate> containing = new ArrayList<>();
    List<Candidate> similar = new ArrayList<>();
    for (Candidate each : all) {
      String searched =
          (each.value() + " " + String.join(" ", each.columns())).toLowerCase(Locale.ROOT);
      if (each.value().equals(text) || each.columns().contains(text)) {
        same.add(each);
      }
      if (words.stream().allMatch(searched::contains)) {
        containing.add(each);
      }
      if (hasLettersInOrder(searched, wanted)) {
        similar.add(each);
      }
    }
    return !same.isEmpty() ? same : !containing.isEmpty() ? containing : similar;
  }

  private static boolean hasLettersInOrder(String text, String letters) {
    int at = 0;
    for (int i = 0; i < text.length() && at < letters.length(); i++) {
      if (text.charAt(i) == letters.charAt(at)) {
        at++;
      }
    }
    return at == letters.length();
  }

  private static String list(List<Candidate> shown) {
    List<List<String>> rows =
        shown.stream()
            .limit(SHOWN)
            .map(each -> each.columns().stream().map(TerminalEscaper::escape).toList())
            .toList();
    int width = rows.stream().mapToInt(row -> row.get(0).length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      String number = Integer.toString(i + 1);
      text.append(" ".repeat(4 - number.length())).append(number).append("  ");
      String padding = row.size() == 1 ? "" : " ".repeat(width - row.get(0).length());
      text.append(row.get(0)).append(padding);
      row.stream().skip(1).forEach(detail -> text.append("  ").append(detail));
      text.append('\n');
    }
    int more = shown.size() - rows.size();
    if (more > 0) {
      text.append("      and ").append(more).append(" more\n");
    }
    return text.toString();
  }
}
