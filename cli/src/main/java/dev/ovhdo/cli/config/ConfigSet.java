package dev.ovhdo.cli.config;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.config.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code config set}: a setting in {@code ~/.ovh.conf}. */
@Command(
    footer = {
      "",
      "Keys go to the section of the endpoint, or of the profile with --profile;",
      "other settings go to [default], or ssh_key, ssh_port and max_rate to the",
      "profile with --profile. Without VALUE, the value is read from standard",
      "input: a secret then appears neither in the list of processes nor in the",
      "history of the shell.",
      "",
      "Examples:",
      "  ovh-do config set endpoint ovh-ca",
      "  ovh-do config set application_secret --profile work",
    })
@Calls({})
public final class ConfigSet implements CliCommand {
  private static final ConfigChange.Texts TEXTS =
      new ConfigChange.Texts("is set in", "would be set in", "already has this value in");

  @Parameters(
      index = "0",
      paramLabel = "SETTING",
      description = "The key, such as application_secret")
  String key = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", description = "The value")
  @Nullable String value;

  @Mixin ConfigChange change = new ConfigChange();

  @Override
  public void run(CommandContext context) {
    String given = value;
    String wanted = given == null ? input(context) : given.strip();
    change.run(context, key, (writer, section) -> writer.set(section, key, wanted), TEXTS);
    if (!SettingNames.known().contains(key)) {
      // Other programs use the file, too, so the setting may be theirs.
      context.terminal().note("warning: ovh-do has no setting " + key + SettingNames.question(key));
    }
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
