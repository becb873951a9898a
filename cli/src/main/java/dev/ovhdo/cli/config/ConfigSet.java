package dev.ovhdo.cli.config;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.ConfigurationWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code config set}: a setting in {@code ~/.ovh.conf}. */
@Command(
    footer = {
      "",
      "Keys go to the section of the endpoint, or of the profile with --profile;",
      "other settings go to [default]. Without VALUE, the value is read from standard",
      "input: a secret then appears neither in the list of processes nor in the",
      "history of the shell.",
    })
@Calls({})
public final class ConfigSet implements CliCommand {
  @Parameters(index = "0", paramLabel = "KEY", description = "The key, such as application_secret")
  String key = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", description = "The value")
  @Nullable String value;

  @Override
  public void run(CommandContext context) {
    ConfigurationWriter writer = new ConfigurationWriter(context.home());
    String section = section(context, key);
    writer.set(section, key, value == null ? input(context) : value.strip());
    context.terminal().note("%s is set in %s, section [%s]".formatted(key, writer.file(), section));
  }

  /** A profile that does not exist yet is created by its first setting. */
  static String section(CommandContext context, String key) {
    String profile = context.options().profile();
    if (profile != null && !context.api().reader().profiles().contains(profile)) {
      return ConfigurationWriter.profileSection(profile);
    }
    return ConfigurationWriter.section(context.api().reader().readUnchecked(), key);
  }

  private String input(CommandContext context) {
    return context
        .terminal()
        .value("Value of " + key + ": ", Configuration.isSecret(key))
        .orElseThrow(
            () ->
                new CommandException(
                    ExitCode.USAGE, "no value: there is neither an argument nor any input"));
  }
}
