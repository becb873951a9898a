package dev.ovhdo.cli.dns;

import dev.ovhdo.api.InvalidInputException;
import dev.ovhdo.api.dns.DesiredZone;
import dev.ovhdo.api.dns.ZoneFile;
import dev.ovhdo.cli.call.Input;
import dev.ovhdo.cli.session.Environment;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a zone is to be, in one of two formats: a zone file, or YAML. */
final class ZoneDocument {
  /** A key at the beginning of a line, or a document; in a zone file a colon is no name. */
  private static final Pattern YAML =
      Pattern.compile("---.*|\\{.*|(\"[^\"]*\"|'[^']*'|[^\\s:;\"']+):(\\s.*)?", Pattern.DOTALL);

  private final Input input;

  ZoneDocument(Environment environment) {
    this.input = new Input(environment);
  }

  /**
   * Reads a file, or standard input for {@code -}.
   *
   * @throws InvalidInputException if it can't be read as a zone, or is empty
   */
  DesiredZone read(String fileOrDash, String zone) {
    String text = new String(input.read(fileOrDash), StandardCharsets.UTF_8);
    DesiredZone read;
    try {
      read = isYaml(fileOrDash, text) ? YamlZone.parse(text, zone) : ZoneFile.parse(text, zone);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(fileOrDash + ": " + e.getMessage(), e);
    }
    if (read.sets().isEmpty()) {
      // A redirection that went wrong must not empty a zone.
      throw new InvalidInputException(fileOrDash + " holds no records");
    }
    return read;
  }

  /** Returns whether a file is YAML by its name alone. */
  static boolean isYaml(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  static boolean isYaml(String file, String text) {
    String name = file.toLowerCase(Locale.ROOT);
    if (isYaml(file)) {
      return true;
    }
    return !name.endsWith(".zone")
        && !name.endsWith(".db")
        && text.lines()
            .map(line -> line.replace("\ufeff", ""))
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .filter(line -> YAML.matcher(line).matches())
            .isPresent();
  }
}
