package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.DesiredZone;
import dev.ovhdo.api.dns.ZoneFile;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.InputFiles;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the desired records of a zone from a zone file or from YAML. */
final class DesiredZoneReader {
  /** The first line of YAML: a key, a flow mapping or a document start. No zone file begins so. */
  private static final Pattern YAML =
      Pattern.compile("---.*|\\{.*|(\"[^\"]*\"|'[^']*'|[^\\s:;\"']+):(\\s.*)?", Pattern.DOTALL);

  private final InputFiles input;

  DesiredZoneReader(Environment environment) {
    this.input = new InputFiles(environment);
  }

  /**
   * Reads a file, or standard input for {@code -}.
   *
   * @throws InvalidInputException if the content is not a valid zone, or has no records
   */
  DesiredZone read(String fileOrDash, String zone) {
    String text = new String(input.read(fileOrDash), StandardCharsets.UTF_8);
    DesiredZone read;
    try {
      read = isYaml(fileOrDash, text) ? ZoneYaml.parse(text, zone) : ZoneFile.parse(text, zone);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(fileOrDash + ": " + e.getMessage(), e);
    }
    if (read.sets().isEmpty()) {
      // An empty file, as from a failed redirection, must not remove all records.
      throw new InvalidInputException(fileOrDash + " contains no records");
    }
    return read;
  }

  /** Returns whether the extension of a file name is that of YAML. */
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
