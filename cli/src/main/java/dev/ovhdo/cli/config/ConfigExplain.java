package dev.ovhdo.cli.config;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.config.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code config explain}: all values of a setting, with the value in use. */
@Command(
    footer = {
      "",
      "Values are listed in the order of precedence: arguments, environment",
      "variables, the profile, the section of the endpoint, [default]; within a",
      "section ./ovh.conf, then ~/.ovh.conf, then /etc/ovh.conf. Secrets are shown",
      "as ***.",
      "",
      "Example:",
      "  ovh-do config explain",
    })
@Calls({})
public final class ConfigExplain implements CliCommand {
  @Parameters(
      paramLabel = "SETTING",
      arity = "0..1",
      description = "A setting; all if it is left out")
  @Nullable String key;

  @Override
  public void run(CommandContext context) {
    Map<String, List<Setting>> candidates = context.api().reader().candidates();
    if (key != null && !candidates.containsKey(key)) {
      throw new CommandException(
          ExitCode.NOT_FOUND, "the setting " + key + " has no value in any file or variable");
    }
    List<Row> rows = new ArrayList<>();
    Map<String, Setting> used = context.api().reader().readUnchecked().settings();
    candidates.forEach(
        (name, settings) -> {
          if (key == null || key.equals(name)) {
            settings.forEach(
                setting ->
                    rows.add(
                        SettingRow.of(name, setting).with("used", setting.equals(used.get(name)))));
          }
        });
    context.results().rows(rows, "key", "value", "used", "origin");
  }
}
