package dev.ovhdo.generator.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits names of the API into words, in lower case. */
public final class NameWords {
  /** Acronyms in the plural, IP versions, acronyms before a word, words, acronyms, numbers. */
  private static final Pattern WORD =
      Pattern.compile(
          "[A-Z]{2,}s(?![a-z])|IPv[46]|[A-Z]+(?=[A-Z][a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[A-Z]+[0-9]*"
              + "|[0-9]+");

  private NameWords() {}

  /**
   * Splits a name at punctuation and at changes of case: {@code VPSWithIAM} becomes vps, with, iam.
   */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(name);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /**
   * Splits the parts of a qualified name, and leaves out repeated words: the words at the beginning
   * of a part that are also the last words, or the first words, of the parts before it. {@code vps}
   * and {@code VPSWithIAM} become vps, with, iam; {@code dedicated}, {@code server} and {@code
   * Dedicated} become dedicated, server.
   */
  static List<String> withoutRepetition(List<String> parts) {
    List<String> words = new ArrayList<>();
    int repeated = 0;
    for (String part : parts) {
      List<String> more = of(part);
      int skipped = overlap(words, more);
      if (skipped == 0) {
        skipped = commonBeginning(words.subList(repeated, words.size()), more);
        // A part that is left out completely may be followed by the next part of the prefix.
        repeated = skipped > 0 && skipped == more.size() ? repeated + skipped : 0;
      } else {
        repeated = 0;
      }
      words.addAll(more.subList(skipped, more.size()));
    }
    return words;
  }

  private static int commonBeginning(List<String> before, List<String> after) {
    int length = 0;
    while (length < before.size()
        && length < after.size()
        && before.get(length).equals(after.get(length))) {
      length++;
    }
    return length;
  }

  private static int overlap(List<String> before, List<String> after) {
    for (int length = Math.min(before.size(), after.size()); length > 0; length--) {
      if (before.subList(before.size() - length, before.size()).equals(after.subList(0, length))) {
        return length;
      }
    }
    return 0;
  }

  /** Joins words as the name of a class: {@code VpsWithIam}. */
  static String pascal(List<String> words) {
    StringBuilder name = new StringBuilder();
    words.forEach(word -> name.append(capitalized(word)));
    return name.toString();
  }

  /** Joins words as the name of a method: {@code vpsWithIam}. */
  static String camel(List<String> words) {
    return words.isEmpty() ? "" : words.get(0) + pascal(words.subList(1, words.size()));
  }

  /** Returns the text with its first letter in upper case. */
  public static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
