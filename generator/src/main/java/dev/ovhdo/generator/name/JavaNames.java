package dev.ovhdo.generator.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Converts a name of the API to a Java name, independent of other names. */
public final class JavaNames {
  private static final Pattern MEMBER = Pattern.compile("[a-z][A-Za-z0-9]*");

  /** The names of punctuation in literals without letters and digits. */
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('#', "HASH"),
          Map.entry('$', "DOLLAR"),
          Map.entry('%', "PERCENT"),
          Map.entry('&', "AMPERSAND"),
          Map.entry('*', "STAR"),
          Map.entry('+', "PLUS"),
          Map.entry(',', "COMMA"),
          Map.entry('-', "MINUS"),
          Map.entry('.', "DOT"),
          Map.entry('/', "SLASH"),
          Map.entry(':', "COLON"),
          Map.entry(';', "SEMICOLON"),
          Map.entry('<', "LESS"),
          Map.entry('=', "EQUAL"),
          Map.entry('>', "GREATER"),
          Map.entry('?', "QUESTION"),
          Map.entry('@', "AT"),
          Map.entry('_', "UNDERSCORE"),
          Map.entry('|', "BAR"),
          Map.entry('~', "TILDE"));

  private JavaNames() {}

  /**
   * Returns the name of a method, parameter or component: the text itself if it is valid in Java,
   * else its words in camel case. {@code creation.from} becomes {@code creationFrom}, {@code
   * MACAddress} becomes {@code macAddress}, and a reserved name gets an underscore: {@code
   * import_}.
   */
  public static String member(String text, Predicate<String> taken) {
    String name = MEMBER.matcher(text).matches() ? text : NameWords.camel(NameWords.of(text));
    if (name.isEmpty()) {
      name = "value";
    }
    if (Character.isDigit(name.charAt(0))) {
      name = "n" + name;
    }
    return taken.test(name) ? name + "_" : name;
  }

  /**
   * Returns the name of a class from the parts of a qualified name: {@code vps.Task} becomes {@code
   * VpsTask}.
   */
  public static String type(List<String> parts) {
    String name = NameWords.pascal(NameWords.withoutRepetition(parts));
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name = "N" + name;
    }
    return ReservedNames.TYPES.contains(name) ? name + "_" : name;
  }

  /**
   * Returns the name of the constant of a literal: {@code ipmi/configureSGX} becomes {@code
   * IPMI_CONFIGURE_SGX}. A digit at the beginning gets the prefix {@code V}: {@code 1 day} becomes
   * {@code V1_DAY}. A literal of punctuation only is spelt out, and the empty text becomes {@code
   * EMPTY}.
   */
  public static String constant(String literal) {
    List<String> words = new ArrayList<>(NameWords.of(literal));
    if (literal.matches("-[0-9.]+")) {
      words.add(0, "minus");
    }
    if (words.isEmpty()) {
      literal.chars().forEach(sign -> words.add(SIGNS.getOrDefault((char) sign, "SIGN")));
    }
    String name = String.join("_", words).toUpperCase(Locale.ROOT);
    if (name.isEmpty()) {
      return "EMPTY";
    }
    if (Character.isDigit(name.charAt(0))) {
      name = "V" + name;
    }
    return ReservedNames.isTakenInEnum(name) ? name + "_" : name;
  }

  /**
   * Returns a part of a package name: lower case, letters and digits, with {@code _} after a
   * reserved word.
   */
  public static String packagePart(String segment) {
    String name = segment.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return ReservedNames.isTaken(name) ? name + "_" : name;
  }
}
