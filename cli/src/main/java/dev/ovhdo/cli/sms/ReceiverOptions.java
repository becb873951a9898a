package dev.ovhdo.cli.sms;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.InputFiles;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name the receivers of a message. */
final class ReceiverOptions {
  @Option(
      names = "--to",
      arity = "1..*",
      paramLabel = "NUMBER",
      description = "The receivers, separated by spaces or commas, such as +33612345678")
  List<String> to = List.of();

  @Option(
      names = "--to-file",
      paramLabel = "FILE",
      description = "A file with a number on each line; - for standard input")
  @Nullable String file;

  @Option(
      names = "--region",
      paramLabel = "CC",
      description =
          "The country code of national numbers, such as FR (default: that of the account)")
  @Nullable String region;

  /**
   * Reads the numbers, without duplicates.
   *
   * @param files reads a file of numbers
   * @throws CommandException if no number is given, or some are invalid; the message lists them
   */
  List<PhoneNumber> read(CommandContext context, InputFiles files) {
    List<String> texts = new ArrayList<>();
    to.forEach(each -> texts.addAll(List.of(each.split(","))));
    if (file != null) {
      new String(files.read(file), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .forEach(texts::add);
    }
    if (texts.isEmpty()) {
      throw new CommandException(
          ExitCode.USAGE, "no receiver given; use --to NUMBER or --to-file FILE");
    }
    String country = defaultRegion(context, texts);
    Set<PhoneNumber> numbers = new LinkedHashSet<>();
    List<String> wrong = new ArrayList<>();
    for (String text : texts) {
      try {
        numbers.add(PhoneNumber.parse(text, country));
      } catch (InvalidInputException e) {
        wrong.add(String.valueOf(e.getMessage()));
      }
    }
    if (!wrong.isEmpty()) {
      throw new CommandException(ExitCode.USAGE, String.join("\n", wrong) + "\nNothing was sent");
    }
    return List.copyOf(numbers);
  }

  /** Returns null if the account's country cannot be read. */
  private @Nullable String defaultRegion(CommandContext context, List<String> texts) {
    if (region != null || texts.stream().allMatch(PhoneNumber::isInternational)) {
      return region;
    }
    try {
      String country = context.api().client().get("/me").path("country").asString("");
      return country.isEmpty() ? null : country;
    } catch (ApiException | DecodeException e) {
      return null;
    }
  }
}
