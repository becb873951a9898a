package dev.ovhdo.sandbox.state;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fault in the form in which users write it: {@code WHERE: EFFECT [once|N times|N%]}, for example
 * {@code GET /vps/*: Client::NotFound This service does not exist 2 times}.
 *
 * @param method the HTTP method of the calls that fail; {@code *} matches each method
 * @param path the path of the calls that fail; {@code *} matches any sequence of characters
 * @param effect what happens to a matching call
 * @param times the number of calls that fail; {@link #ALWAYS} for all calls
 * @param percent the share of the calls that fail, chosen at random, from 1 to 100
 */
public record FaultRule(String method, String path, FaultEffect effect, int times, int percent) {
  /** The number of times of a rule without an end. */
  public static final int ALWAYS = Integer.MAX_VALUE;

  private static final String EXAMPLE = "; write for example \"GET /vps/*: Client::NotFound once\"";

  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "*");

  private static final Pattern RULE = Pattern.compile("(\\S+)\\s+(\\S+)\\s*:\\s+(.*)");
  private static final Pattern COUNT =
      Pattern.compile("(.*?)\\s+(once|(\\d{1,9}) times?|(\\d{1,9})%)");

  /**
   * Parses a rule. A parameter of a route in braces, such as {@code {serviceName}}, matches any
   * sequence of characters.
   *
   * @throws IllegalArgumentException if the text is not a rule
   */
  public static FaultRule parse(String text) {
    Matcher rule = RULE.matcher(text.strip());
    if (!rule.matches()) {
      throw invalid(text, "has not the form \"METHOD /path: EFFECT\"");
    }
    String method = rule.group(1);
    String path = rule.group(2);
    if (!METHODS.contains(method)) {
      throw invalid(text, "has the unknown method \"" + method + "\"");
    }
    if (!path.startsWith("/") && !path.startsWith("*")) {
      throw invalid(text, "has the path \"" + path + "\", which does not begin with a slash");
    }
    String effect = rule.group(3);
    int times = ALWAYS;
    int percent = 100;
    Matcher count = COUNT.matcher(effect);
    if (count.matches()) {
      effect = count.group(1);
      if (count.group(4) != null) {
        percent = Integer.parseInt(count.group(4));
      } else {
        times = count.group(3) == null ? 1 : Integer.parseInt(count.group(3));
      }
    }
    if (times < 1) {
      throw invalid(text, "occurs 0 times; the number must be at least 1");
    }
    if (percent < 1 || percent > 100) {
      throw invalid(
          text, "occurs in " + percent + "% of the calls; the share must be from 1% to 100%");
    }
    try {
      return new FaultRule(
          method, path.replaceAll("\\{[^}/]*}", "*"), FaultEffect.parse(effect), times, percent);
    } catch (IllegalArgumentException e) {
      throw invalid(text, String.valueOf(e.getMessage()));
    }
  }

  private static IllegalArgumentException invalid(String text, String problem) {
    return new IllegalArgumentException("the fault \"" + text + "\" " + problem + EXAMPLE);
  }

  /** Returns the calls that fail: method and path, separated by a space. */
  public String where() {
    return method + " " + path;
  }
}
