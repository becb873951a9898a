package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.ZoneContents;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.OutputFormat;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.output.YamlText;
import dev.ovhdo.client.file.IoErrorReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code dns export}: a zone as a zone file, or in YAML. */
@Command(
    footer = {
      "",
      "With -o yaml, or with a FILE that ends in .yaml or .yml, the format is YAML.",
      "'dns plan' and 'dns apply' read both formats.",
      "",
      "Example:",
      "  ovh-do dns export example.com -o yaml",
    })
@Calls({DnsCalls.ZONE, "GET /domain/zone/{zoneName}/export", DnsCalls.RECORDS})
public final class DnsExport implements CliCommand {
  @Parameters(index = "0", paramLabel = "ZONE", description = "The zone's name")
  String zone = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file to write (default: standard output)")
  @Nullable String file;

  @Override
  public void run(CommandContext context) {
    String name = context.ovh().zones().nameOf(zone);
    boolean yaml =
        context.results().isRequested(OutputFormat.YAML)
            || (file != null && DesiredZoneReader.isYaml(file));
    if (yaml) {
      exportYaml(context, name);
    } else {
      exportZoneFile(context, name);
    }
    if (file != null) {
      context.terminal().note(name + " was written to " + file);
    }
  }

  private void exportZoneFile(CommandContext context, String name) {
    String text = context.ovh().zones().export(name);
    if (file != null) {
      write(context, file, text);
      return;
    }
    context
        .results()
        .text(
            text.endsWith("\n") ? text : text + "\n",
            List.of(Row.empty().with("zone", name).with("zoneFile", text)));
  }

  private void exportYaml(CommandContext context, String name) {
    ZoneContents contents = context.ovh().zones().records().contents(name);
    contents.warnings().forEach(context.terminal()::note);
    ObjectNode tree = ZoneYaml.tree(contents.sets());
    noteInvalidContents(context, name, tree);
    if (file != null) {
      write(context, file, YamlText.of(tree));
    } else {
      context.results().row(Row.of(tree));
    }
  }

  /**
   * A zone of OVHcloud may have contents that a plan refuses, such as a CNAME beside other records.
   */
  private static void noteInvalidContents(CommandContext context, String name, ObjectNode tree) {
    try {
      ZoneYaml.parse(YamlText.of(tree), name);
    } catch (InvalidInputException e) {
      context.terminal().note("'dns plan' will refuse this zone: " + e.getMessage());
    }
  }

  /** Writes a text to the file that the user named; replaces an existing file. */
  private static void write(CommandContext context, String file, String text) {
    try {
      Files.writeString(context.environment().directory().resolve(file), text);
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.USAGE, file + " cannot be written: " + IoErrorReason.of(e));
    } catch (InvalidPathException e) {
      throw new CommandException(ExitCode.USAGE, file + " cannot be written: " + e.getMessage());
    }
  }
}
