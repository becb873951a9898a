package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.AccessRule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A file with access rules, in the forms in which the sandbox records them: lines such as {@code
 * GET /vps/*}, where {@code #} begins a comment, or JSON with the property {@code accessRules}.
 */
public final class RulesFile {
  private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)");

  private RulesFile() {}

  /**
   * Reads the access rules.
   *
   * @throws AccountFileException if the file cannot be read or is invalid
   */
  public static List<AccessRule> read(Path file) {
    try {
      String text = Files.readString(file);
      return text.stripLeading().startsWith("{") ? ofJson(file, text) : ofLines(file, text);
    } catch (NoSuchFileException e) {
      throw new AccountFileException(file, 0, "no such file");
    } catch (CharacterCodingException e) {
      throw new AccountFileException(file, 0, "not UTF-8");
    } catch (IOException e) {
      throw new AccountFileException(file, 0, "cannot be read: " + e);
    }
  }

  private static List<AccessRule> ofLines(Path file, String text) {
    List<AccessRule> rules = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("#.*", "").strip();
      if (!line.isEmpty()) {
        Matcher rule = LINE.matcher(line);
        if (!rule.matches()) {
          throw invalid(file, i + 1, line);
        }
        rules.add(rule(file, i + 1, rule.group(1), rule.group(2)));
      }
    }
    return rules;
  }

  private static List<AccessRule> ofJson(Path file, String text) {
    JsonNode list;
    try {
      list = Json.MAPPER.readTree(text).path("accessRules");
    } catch (JacksonException e) {
      throw new AccountFileException(file, 0, "not JSON: " + e.getOriginalMessage());
    }
    if (!list.isArray()) {
      throw new AccountFileException(file, 0, "the list \"accessRules\" is missing");
    }
    List<AccessRule> rules = new ArrayList<>();
    for (JsonNode each : list) {
      rules.add(rule(file, 0, each.path("method").asString(""), each.path("path").asString("")));
    }
    return rules;
  }

  private static AccessRule rule(Path file, int line, String method, String path) {
    if (!AccessRule.METHODS.contains(method) || !path.startsWith("/")) {
      throw invalid(file, line, method + " " + path);
    }
    return new AccessRule(method, path);
  }

  private static AccountFileException invalid(Path file, int line, String rule) {
    return new AccountFileException(
        file, line, "\"" + rule + "\" is no access rule such as GET /vps/*");
  }
}
