package dev.ovhdo.cli.config;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code config unset}: removes a setting from {@code ~/.ovh.conf}. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do config unset ssh_key",
    })
@Calls({})
public final class ConfigUnset implements CliCommand {
  private static final ConfigChange.Texts TEXTS =
      new ConfigChange.Texts("is removed from", "would be removed from", "is not set in");

  @Parameters(paramLabel = "SETTING", description = "The key, such as profile")
  String key = "";

  @Mixin ConfigChange change = new ConfigChange();

  @Override
  public void run(CommandContext context) {
    change.run(context, key, (writer, section) -> writer.remove(section, key), TEXTS);
  }
}
