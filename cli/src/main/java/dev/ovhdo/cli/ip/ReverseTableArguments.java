package dev.ovhdo.cli.ip;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.ip.ReverseTable;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.InputFiles;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The file with the desired reverse names, and its options. */
final class ReverseTableArguments {
  /** The first line of YAML: a key with a value, a list item, or a document start. */
  private static final Pattern YAML = Pattern.compile("(---|- |[\\[{]|.*:( |$)).*");

  @Parameters(
      paramLabel = "FILE",
      description = "A CSV or YAML file with addresses and names; - for standard input")
  String file = "";

  @Option(
      names = "--prune",
      description = "Remove the reverse names of all other addresses in the same blocks")
  boolean prune;

  /**
   * Reads the file.
   *
   * @throws CommandException if the file cannot be read, or has invalid lines
   */
  ReverseTable read(CommandContext context) {
    String text = text(context.environment());
    try {
      ReverseTable table =
          isYaml(text) ? ReverseTable.of(ReverseYaml.lines(text)) : ReverseTable.parseCsv(text);
      return table.withPruning(prune);
    } catch (InvalidInputException e) {
      String prefix = (file.equals("-") ? "standard input" : file) + ", ";
      throw new CommandException(
          ExitCode.USAGE, String.valueOf(e.getMessage()).replaceAll("(?m)^(?=line )", prefix), e);
    }
  }

  private boolean isYaml(String text) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return false;
    }
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || text.lines()
            .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
            .findFirst()
            .filter(line -> YAML.matcher(line).matches())
            .isPresent();
  }

  private String text(Environment environment) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(new InputFiles(environment).read(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new CommandException(
          ExitCode.USAGE, file + " cannot be read: the text is not UTF-8", e);
    }
  }
}
