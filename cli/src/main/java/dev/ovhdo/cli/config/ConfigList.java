package dev.ovhdo.cli.config;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.config.Setting;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;

/** {@code config list}: the settings in use, with the origin of each. */
@Command(
    footer = {
      "",
      "Secrets are shown as ***.",
      "",
      "Example:",
      "  ovh-do config list",
    })
@Calls({})
public final class ConfigList implements CliCommand {
  @Override
  public void run(CommandContext context) {
    Map<String, Setting> settings =
        new TreeMap<>(context.api().reader().readUnchecked().settings());
    List<Row> rows =
        settings.entrySet().stream()
            .map(entry -> SettingRow.of(entry.getKey(), entry.getValue()))
            .toList();
    context.results().rows(rows, "key", "value", "origin");
  }
}
