package dev.ovhdo.cli.dns;

import dev.ovhdo.api.dns.ZoneContents;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.OutputFormat;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.output.YamlText;
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
    })
@Calls({ZoneCalls.ZONE, "GET /domain/zone/{zoneName}/export", DnsCalls.RECORDS})
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
  public void run(CommandContext session) {
    String name = session.ovh().zones().get(zone).name();
    boolean yaml =
        session.results().isRequested(OutputFormat.YAML)
            || (file != null && DesiredZoneReader.isYaml(file));
    if (yaml) {
      exportYaml(session, name);
    } else {
      exportZoneFile(session, name);
    }
    if (file != null) {
      session.note(name + " was written to " + file);
    }
  }

  private void exportZoneFile(CommandContext session, String name) {
    String text = session.ovh().dns().export(name);
    if (file != null) {
      ZoneCopies.write(session.environment().directory(), file, text);
      return;
    }
    session
        .results()
        .text(
            text.endsWith("\n") ? text : text + "\n",
            List.of(Row.empty().with("zone", name).with("zoneFile", text)));
  }

  private void exportYaml(CommandContext session, String name) {
    ZoneContents contents = session.ovh().dns().contents(name);
    contents.warnings().forEach(session::note);
    ObjectNode tree = ZoneYaml.tree(contents.sets());
    noteInvalidContents(session, name, tree);
    if (file != null) {
      ZoneCopies.write(session.environment().directory(), file, YamlText.of(tree));
    } else {
      session.results().row(Row.of(tree));
    }
  }

  /**
   * A zone of OVHcloud may have contents that a plan refuses, such as a CNAME beside other records.
   */
  private static void noteInvalidContents(CommandContext session, String name, ObjectNode tree) {
    try {
      ZoneYaml.parse(YamlText.of(tree), name);
    } catch (InvalidInputException e) {
      session.note("'dns plan' will refuse this zone: " + e.getMessage());
    }
  }
}
