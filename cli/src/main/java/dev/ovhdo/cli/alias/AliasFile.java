package dev.ovhdo.cli.alias;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.file.AtomicFile;
import dev.ovhdo.client.file.IoErrorReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The user's aliases, one in a line: {@code name = command line}. The file is in the configuration
 * folder of the XDG Base Directory Specification, which wants relative paths to be ignored.
 */
final class AliasFile {
  private final Path file;

  AliasFile(Environment environment) {
    String setting = environment.variables().getOrDefault("XDG_CONFIG_HOME", "");
    Path folder =
        setting.startsWith("/") ? Path.of(setting) : environment.home().resolve(".config");
    this.file = folder.resolve("ovh-do").resolve("aliases");
  }

  /**
   * Returns the command lines by the names of the aliases.
   *
   * @throws CommandException if the file cannot be read
   */
  Map<String, String> read() {
    try {
      return parse(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  /**
   * Changes the aliases.
   *
   * @throws CommandException if the file cannot be written
   */
  void update(Consumer<Map<String, String>> change) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      AtomicFile.at(file)
          .update(
              AtomicFile.Mode.KEPT,
              before -> {
                Map<String, String> aliases = parse(before);
                change.accept(aliases);
                StringBuilder text = new StringBuilder();
                aliases.forEach(
                    (name, line) -> text.append(name).append(" = ").append(line).append('\n'));
                return text.toString().getBytes(UTF_8);
              });
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  private CommandException failed(String verb, IOException e) {
    return new CommandException(
        ExitCode.USAGE, file + " cannot be " + verb + ": " + IoErrorReason.of(e), e);
  }

  private static Map<String, String> parse(byte[] bytes) {
    Map<String, String> aliases = new TreeMap<>();
    new String(bytes, UTF_8)
        .lines()
        .forEach(
            line -> {
              int separator = line.indexOf('=');
              if (separator > 0) {
                aliases.put(
                    line.substring(0, separator).strip(), line.substring(separator + 1).strip());
              }
            });
    return aliases;
  }
}
