package dev.ovhdo.cli.ssh;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of a known_hosts file with its line end, decoded as Latin-1 so that each byte is
 * preserved. Comments, lines with a marker ({@code @revoked}, {@code @cert-authority}) and all
 * other lines that are not plain entries match no name and stay unchanged.
 */
record KnownHostsLine(String text) {
  private static final Pattern ENTRY =
      Pattern.compile(
          "[ \\t]*(?<names>[^\\s#@]\\S*)[ \\t]+(?<type>(?:ssh|ecdsa|sk)-\\S+)[ \\t]+(?<key>\\S+).*",
          Pattern.DOTALL);

  /** Splits a file into its lines. */
  static List<KnownHostsLine> lines(String file) {
    return Arrays.stream(file.split("(?<=\n)"))
        .filter(line -> !line.isEmpty())
        .map(KnownHostsLine::new)
        .toList();
  }

  /** Returns the key if this line is an entry for one of these names. */
  Optional<HostKey> keyOf(Collection<String> names) {
    Matcher entry = ENTRY.matcher(text);
    return entry.matches() && fields(entry).anyMatch(field -> isOneOf(names, field))
        ? HostKey.parse(entry.group("type"), entry.group("key"))
        : Optional.empty();
  }

  /** Returns the line without these names; an empty text if no name is left. */
  String without(Collection<String> names) {
    Matcher entry = ENTRY.matcher(text);
    if (!entry.matches() || fields(entry).noneMatch(field -> isOneOf(names, field))) {
      return text;
    }
    List<String> others = fields(entry).filter(field -> !isOneOf(names, field)).toList();
    return others.isEmpty()
        ? ""
        : text.substring(0, entry.start("names"))
            + String.join(",", others)
            + text.substring(entry.end("names"));
  }

  private static Stream<String> fields(Matcher entry) {
    return Arrays.stream(entry.group("names").split(","));
  }

  private static boolean isOneOf(Collection<String> names, String field) {
    return names.stream()
        .anyMatch(name -> name.equalsIgnoreCase(field) || HashedHostName.matches(field, name));
  }
}
