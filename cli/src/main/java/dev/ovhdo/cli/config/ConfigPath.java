package dev.ovhdo.cli.config;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.config.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code config path}: the configuration files; a later file takes precedence. */
@Command(
    footer = {
      "",
      "A later file takes precedence. 'ovh-do config set' writes ~/.ovh.conf.",
      "",
      "Example:",
      "  ovh-do config path",
    })
@Calls({})
public final class ConfigPath implements CliCommand {
  @Override
  public void run(CommandContext context) {
    Configuration configuration = context.api().reader().readUnchecked();
    List<Path> exposed = configuration.exposedFiles();
    context
        .results()
        .rows(
            configuration.files().stream()
                .map(
                    file ->
                        Row.empty()
                            .with("path", file.toString())
                            .with("exists", Files.exists(file))
                            .with("secretsExposed", exposed.contains(file)))
                .toList(),
            "path",
            "exists",
            "secretsExposed");
  }
}
