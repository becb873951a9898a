package dev.ovhdo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ovhdo.cli.failure.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The pages of {@code help TOPIC} about what all commands share. A page is read when it is shown.
 */
final class HelpTopics {
  private static final String EXIT_CODES = "exit-codes";

  private static final List<String> NAMES =
      List.of(
          "aliases",
          "classic",
          "environment",
          EXIT_CODES,
          "extensions",
          "files",
          "output",
          "profiles",
          "rights",
          "sandbox");

  private HelpTopics() {}

  /** Returns the names of the topics. */
  static List<String> names() {
    return NAMES;
  }

  /** Returns the page of a topic; empty if there is no such topic. */
  static Optional<String> find(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(name.equals(EXIT_CODES) ? exitCodes() : read(name));
  }

  private static String exitCodes() {
    StringBuilder text = new StringBuilder("Exit codes of ovh-do:\n\n");
    for (ExitCode code : ExitCode.values()) {
      String number = Integer.toString(code.code());
      text.append(" ".repeat(5 - number.length())).append(number).append("  ");
      text.append(code.meaning()).append('\n');
    }
    return text.append(
            """

            A command with several machines, keys or tasks ends with the code of the first
            failure. 'ovh-do vps ssh' ends with the exit code of ssh, which is that of the
            command on the VPS.
            """)
        .toString();
  }

  private static String read(String name) {
    try (InputStream in = HelpTopics.class.getResourceAsStream("topic/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("the page of the topic " + name + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
