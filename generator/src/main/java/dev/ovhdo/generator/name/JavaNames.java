package dev.ovhdo.generator.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What one name of the API is called in Java, before it meets the others. */
public final class JavaNames {
  private static final Pattern MEMBER = Pattern.compile("[a-z][A-Za-z0-9]*");

  /** What a literal of nothing but punctuation is called. */
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
   * Names a method, parameter or component: the text itself where Java allows it, else its words.
   * {@code creation.from} is {@code creationFrom}, {@code MACAddress} is {@code macAddress}, and
   * what is taken gets an underscore: {@code import_}.
   */
  public static String member(String text, Predicate<String> taken) {
    String name = MEMBER.matcher(text).matches() ? text : Words.camel(Words.of(text));
    if (name.isEmpty()) {
      name = "value";
    }
    if (Character.isDigit(name.charAt(0))) {
      name = "n" + name;
    }
    return taken.test(name) ? name + "_" : name;
  }

  /** Names a class after the parts of a qualified name: {@code vps.Task} is {@code VpsTask}. */
  public static String type(List<String> parts) {
    String name = Words.pascal(Words.folded(parts));
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name = "N" + name;
    }
    return Reserved.TYPES.contains(name) ? name + "_" : name;
  }

  /**
   * Names the constant for a literal: {@code ipmi/configureSGX} is {@code IPMI_CONFIGURE_SGX}.
   * Before a digit stands a {@code V}: {@code 1 day} is {@code V1_DAY}. Punctuation alone is spelt
   * out, and no text at all is {@code EMPTY}.
   */
  public static String constant(String literal) {
    List<String> words = new ArrayList<>(Words.of(literal));
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
    return Reserved.isTakenInEnum(name) ? name + "_" : name;
  }

  /** Names a part of a package: lower case, letters and digits, {@code _} after a reserved word. */
  public static String packagePart(String segment) {
    String name = segment.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return Reserved.isTaken(name) ? name + "_" : name;
  }
}
