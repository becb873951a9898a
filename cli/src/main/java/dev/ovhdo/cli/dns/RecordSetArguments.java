package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.RecordSet;
import dev.ovhdo.api.dns.RecordType;
import dev.ovhdo.catalog.text.Suggestions;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The arguments that name a record set and its values. */
final class RecordSetArguments {
  @Parameters(index = "0", paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "The name of the records, relative to the zone; @ is the zone itself")
  String name = "";

  @Parameters(
      index = "2",
      paramLabel = "TYPE",
      description = "The type of the records, such as A, MX or TXT")
  String type = "";

  @Parameters(
      index = "3..*",
      paramLabel = "VALUE",
      description = "One value for each record, as in a zone file: '10 mail.example.com.'")
  List<String> values = List.of();

  /**
   * Requires at least one value, and a type that OVHcloud accepts.
   *
   * @throws CommandException if one is missing
   */
  void requireValues() {
    if (values.isEmpty()) {
      throw new CommandException(
          ExitCode.USAGE, "give at least one value; 'dns delete' removes a record set");
    }
    if (!RecordType.of(type).isKnown()) {
      List<String> known = RecordType.known().stream().map(RecordType::value).toList();
      throw new CommandException(
          ExitCode.USAGE,
          "\"%s\" is not a type of records. Types: %s%s"
              .formatted(
                  type,
                  String.join(", ", known),
                  Suggestions.question(type, known).map(question -> "; " + question).orElse("")));
    }
  }

  RecordSet recordSet(@Nullable Long ttl) {
    return new RecordSet(name, RecordType.of(type), ttl, values);
  }
}
