package dev.ovhdo.cli.login;

import dev.ovhdo.api.account.AccessRule;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.renewal.CommandRights;
import dev.ovhdo.client.file.IoErrorReason;
import dev.ovhdo.client.transport.HttpMethod;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/**
 * The options for the rights of a new consumer key: those of some commands, from the catalogue;
 * all; read only; or those of a file.
 */
final class RequestedRights {
  @Option(
      names = "--rules",
      paramLabel = "RIGHTS",
      split = ",",
      description =
          "The rights to request: nouns or commands (vps,dns), all, read-only, or the path of a"
              + " file with lines such as GET /vps/*; by default those that ovh-do needs")
  List<String> rights = List.of();

  @Option(names = "--read-only", description = "Request only the rights to read")
  boolean readOnly;

  /**
   * Returns the access rules.
   *
   * @throws CommandException if a name is unknown, a file is unreadable, or no rule is left
   */
  List<AccessRule> rules(CommandContext context) {
    List<AccessRule> rules = new ArrayList<>();
    for (String each : rights.isEmpty() ? List.of("") : rights) {
      rules.addAll(rules(context, each.strip()));
    }
    List<AccessRule> result =
        rules.stream()
            .distinct()
            .filter(rule -> !readOnly || rule.method() == HttpMethod.GET)
            .toList();
    if (result.isEmpty()) {
      throw usage("--rules leaves no access rule to request");
    }
    return result;
  }

  private static List<AccessRule> rules(CommandContext context, String name) {
    return switch (name) {
      case "all" -> AccessRule.recursive(AccessRule.READ_WRITE, "/");
      case "read-only" -> AccessRule.recursive(AccessRule.READ_ONLY, "/");
      default -> name.contains("/") ? ofFile(context, name) : ofCommands(context, name);
    };
  }

  private static List<AccessRule> ofCommands(CommandContext context, String name) {
    List<CommandEntry> commands =
        context.commands().stream()
            .filter(command -> name.isEmpty() || command.matches(name))
            .toList();
    if (commands.isEmpty()) {
      throw usage(
          "--rules \"%s\" is neither a command nor all, read-only or the path of a file (with a slash)"
              .formatted(name));
    }
    return CommandRights.of(commands);
  }

  private static List<AccessRule> ofFile(CommandContext context, String name) {
    Path file = context.environment().directory().resolve(name);
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .map(line -> rule(name, line))
          .toList();
    } catch (NoSuchFileException e) {
      throw usage("--rules: there is no file " + name);
    } catch (MalformedInputException e) {
      throw usage("--rules: " + name + " is not a text file in UTF-8");
    } catch (IOException e) {
      throw usage("--rules: " + name + " cannot be read: " + IoErrorReason.of(e));
    }
  }

  private static AccessRule rule(String file, String line) {
    String[] words = line.split("\\s+", -1);
    List<String> methods = Arrays.stream(HttpMethod.values()).map(HttpMethod::name).toList();
    if (words.length != 2
        || !methods.contains(words[0].toUpperCase(Locale.ROOT))
        || !words[1].startsWith("/")) {
      throw usage(
          "--rules: the line \"%s\" of %s is no access rule such as GET /vps/*"
              .formatted(line, file));
    }
    return new AccessRule(HttpMethod.valueOf(words[0].toUpperCase(Locale.ROOT)), words[1]);
  }

  private static CommandException usage(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }
}
