package dev.ovhdo.cli.config;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.config.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code config get}: the value of a setting, for scripts. */
@Command(
    footer = {
      "",
      "Secrets are printed as ***.",
      "",
      "Example:",
      "  ovh-do config get endpoint",
    })
@Calls({})
public final class ConfigGet implements CliCommand {
  @Parameters(paramLabel = "SETTING", description = "The key of a setting, such as endpoint")
  String key = "";

  @Override
  public void run(CommandContext context) {
    Setting setting =
        context
            .api()
            .reader()
            .readUnchecked()
            .setting(key)
            .orElseThrow(
                () ->
                    new CommandException(
                        ExitCode.NOT_FOUND,
                        "the setting "
                            + key
                            + " is not set"
                            + SettingNames.question(key)
                            + "; 'ovh-do config list' lists those in use"));
    context.results().text(SettingRow.shown(key, setting) + "\n", SettingRow.of(key, setting));
  }
}
