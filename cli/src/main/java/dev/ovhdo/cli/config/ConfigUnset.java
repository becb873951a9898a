package dev.ovhdo.cli.config;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.client.config.ConfigurationWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code config unset}: removes a setting from {@code ~/.ovh.conf}. */
@Command
@Calls({})
public final class ConfigUnset implements CliCommand {
  @Parameters(paramLabel = "KEY", description = "The key, such as profile")
  String key = "";

  @Override
  public void run(CommandContext context) {
    ConfigurationWriter writer = new ConfigurationWriter(context.home());
    String section = ConfigSet.section(context, key);
    String what =
        writer.remove(section, key)
            ? "%s is removed from %s, section [%s]"
            : "%s is not set in %s, section [%s]";
    context.terminal().note(what.formatted(key, writer.file(), section));
  }
}
