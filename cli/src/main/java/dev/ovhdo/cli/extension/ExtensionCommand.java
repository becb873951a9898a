package dev.ovhdo.cli.extension;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.failure.ForwardedExitException;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Setting;
import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.client.file.IoErrorReason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/**
 * Runs an extension. It gets the settings that are no secrets as variables; a profile or endpoint
 * of the command line is also a setting of each ovh-do that the extension runs.
 */
@Command
@Calls({})
public final class ExtensionCommand implements CliCommand {
  private static final List<String> OPTIONS = List.of("--profile", "--endpoint", "--debug");

  private final String name;
  private final Path program;
  private final List<String> arguments;

  /**
   * Creates the command.
   *
   * @param arguments the arguments of the extension, which are passed without a change
   */
  public ExtensionCommand(String name, Path program, List<String> arguments) {
    this.name = name;
    this.program = program;
    this.arguments = List.copyOf(arguments);
  }

  /**
   * Checks the options before the name of an extension.
   *
   * @throws CommandException if there is an option that has no effect on an extension
   */
  public static void checkOptions(String name, List<String> options) {
    options.stream()
        .filter(option -> option.startsWith("-"))
        .map(option -> option.replaceFirst("=.*", ""))
        .filter(option -> !OPTIONS.contains(option))
        .findFirst()
        .ifPresent(
            option -> {
              throw new CommandException(
                  ExitCode.USAGE,
                  "%1$s has no effect on the extension %2$s: before its name, only --profile and --endpoint are possible; options of the extension follow its name"
                      .formatted(option, name));
            });
  }

  @Override
  public void run(CommandContext context) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    int code;
    try {
      code = context.environment().foreground().run(command, variables(context));
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.FAILED,
          "the extension %s cannot be started (%s): %s"
              .formatted(name, program, IoErrorReason.of(e)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.INTERRUPTED, "interrupted", e);
    }
    if (code != 0) {
      throw new ForwardedExitException(code);
    }
  }

  private static Map<String, String> variables(CommandContext context) {
    Map<String, String> variables = new HashMap<>();
    String profile = context.options().profile();
    String endpoint = context.options().endpoint();
    if (profile != null) {
      variables.put("OVH_PROFILE", profile);
    }
    if (endpoint != null) {
      variables.put("OVH_ENDPOINT", endpoint);
    }
    try {
      Configuration settings = context.api().reader().readUnchecked();
      variables.put("OVH_DO_ENDPOINT", settings.endpoint().name());
      variables.put("OVH_DO_PROFILE", settings.setting("profile").map(Setting::value).orElse(""));
      variables.put(
          "OVH_DO_CONFIG",
          settings.files().stream()
              .filter(Files::exists)
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator)));
    } catch (ConfigurationException e) {
      if (profile != null || endpoint != null) {
        throw e;
      }
      // An extension may need no settings, or repair them.
    }
    return variables;
  }
}
