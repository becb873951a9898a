package dev.ovhdo.cli;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A resource and its commands in a few lines. */
final class ResourceSummary {
  private static final int WIDTH = 80;
  private static final int INDENT = 21;

  private ResourceSummary() {}

  /**
   * Returns for example {@code vps list, info, snapshot create|show}, in lines of at most 80
   * columns.
   */
  static String of(String resource) {
    StringBuilder text = new StringBuilder("  ").append(resource);
    int column = text.length();
    List<String> verbs = verbs(resource);
    for (int i = 0; i < verbs.size(); i++) {
      String verb = verbs.get(i) + (i + 1 < verbs.size() ? "," : "");
      if (i > 0 && column + 1 + verb.length() > WIDTH) {
        text.append('\n');
        column = 0;
      }
      int gap = column < INDENT ? INDENT - column : 1;
      text.append(" ".repeat(gap)).append(verb);
      column += gap + verb.length();
    }
    return text.append('\n').toString();
  }

  /** Returns the verbs in their order; verbs of two words are grouped: {@code boot show|set}. */
  private static List<String> verbs(String resource) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (CommandEntry entry : CommandIndex.commandsOf(resource)) {
      if (entry.listed()) {
        String[] words = entry.name().substring(resource.length() + 1).split(" ", 2);
        List<String> more = groups.computeIfAbsent(words[0], word -> new ArrayList<>());
        if (words.length == 2) {
          more.add(words[1]);
        }
      }
    }
    return groups.entrySet().stream()
        .map(
            group ->
                group.getKey()
                    + (group.getValue().isEmpty() ? "" : " " + String.join("|", group.getValue())))
        .toList();
  }
}
