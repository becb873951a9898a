package dev.ovhdo.client.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests with random files, and an independent second parser of the format. */
class IniPropertyTest {
  private static final int FILES = 5_000;
  private static final Pattern HEADER = Pattern.compile("\\[(.*)](?!.*]).*", Pattern.DOTALL);
  private static final Pattern ENTRY =
      Pattern.compile("(?<key>[^=:]+)[=:](?<value>.*)", Pattern.DOTALL);

  @Test
  void set_randomFile_changesThatValueAndNoOtherByte() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < FILES; i++) {
      String before = randomFile(random);
      String key = pick(random, "ck", "as", "x");
      assertOneChange(seed, before, key, edited(before, key));
    }
  }

  private static void assertOneChange(long seed, String before, String key, String after) {
    Supplier<String> shown =
        () -> "seed %s, key %s%n%s%n---%n%s".formatted(seed, key, before, after);
    Map<String, String> expected = entries(before);
    String old = expected.put("s/" + key, "N3W");
    assertThat(entries(after)).as(shown).isEqualTo(expected);

    int prefix = commonPrefix(before, after);
    int suffix = commonPrefix(reversed(before), reversed(after));
    if (old == null) {
      // The only change is an insertion.
      assertThat(prefix + suffix).as(shown).isGreaterThanOrEqualTo(before.length());
      String added = after.substring(prefix, after.length() - (before.length() - prefix));
      assertThat(before.substring(0, prefix) + added + before.substring(prefix))
          .as(shown)
          .isEqualTo(after);
      assertThat(added.lines().filter(line -> !line.isBlank()).count()).as(shown).isBetween(1L, 3L);
    } else {
      // The new value replaces the old value; before an empty value, a space may be added.
      int changed = after.length() - before.length() + old.length();
      assertThat(changed).as(shown).isBetween(3, old.isEmpty() ? 4 : 3);
      assertThat(prefix + suffix).as(shown).isGreaterThanOrEqualTo(before.length() - old.length());
    }
  }

  private static String edited(String text, String key) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    return new String(
        new IniEditor(IniFile.of(bytes)).set("s", key, "N3W", "as", "ak"), ISO_8859_1);
  }

  /** Returns the values by section and key; the last entry of a repeated key counts. */
  private static Map<String, String> entries(String text) {
    Map<String, String> entries = new LinkedHashMap<>();
    String section = null;
    for (String raw : text.replaceFirst("^\u00ef\u00bb\u00bf", "").split("\r\n|\r|\n", -1)) {
      String line = trimmed(raw);
      if (line.startsWith(";") || line.startsWith("#")) {
        continue;
      }
      Matcher header = HEADER.matcher(withoutComment(line));
      Matcher entry = ENTRY.matcher(line);
      if (header.matches()) {
        section = header.group(1).strip();
      } else if (!line.startsWith("[") && entry.matches()) {
        String value = trimmed(withoutComment(entry.group("value")));
        String unquoted = value.replaceFirst("(?s)^(['\"])(.*)\\1$", "$2");
        entries.put(section + "/" + trimmed(entry.group("key")), unquoted);
      }
    }
    return entries;
  }

  private static String withoutComment(String text) {
    return text.split("(?<=[\\x00-\\x20])[;#]", 2)[0];
  }

  private static String trimmed(String text) {
    return text.replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$", "");
  }

  private static String randomFile(Random random) {
    List<String> lines = new ArrayList<>();
    int count = random.nextInt(8);
    for (int i = 0; i < count; i++) {
      lines.add(randomLine(random) + pick(random, "\n", "\n", "\r\n", "\r"));
    }
    lines.add(random.nextBoolean() ? "" : randomLine(random));
    return pick(random, "", "", "\u00ef\u00bb\u00bf") + String.join("", lines);
  }

  private static String randomLine(Random random) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> "[" + pick(random, "s", "s", "t", " s ", "[::1]", "") + "]" + note(random);
      case 2 -> pick(random, ";", "#", " # ") + noise(random);
      case 3 -> noise(random);
      default ->
          pick(random, "", "", " ", "\t")
              + pick(random, "ck", "ck", "as", "ak", "x")
              + pick(random, "=", " = ", ":", "\t:  ")
              + pick(random, "", "old", "\"old\"", "'o ld'", "a;b", "\"", "=", noise(random))
              + note(random);
    };
  }

  private static String note(Random random) {
    return pick(random, "", "", " ; note", "\t# n]te", " ", ";x");
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(9);
    for (int i = 0; i < length; i++) {
      text.append(
          pick(
              random,
              "[",
              "]",
              "=",
              ":",
              ";",
              "#",
              "\"",
              "'",
              " ",
              "\t",
              "\0",
              "s",
              "ck",
              "\u00e9",
              "\u00c3\u00a9"));
    }
    return text.toString();
  }

  private static String pick(Random random, String... from) {
    return from[random.nextInt(from.length)];
  }

  private static int commonPrefix(String a, String b) {
    int at = 0;
    while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
