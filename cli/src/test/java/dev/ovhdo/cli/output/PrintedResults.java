package dev.ovhdo.cli.output;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Prints results with given options and returns the text. */
final class PrintedResults {
  private PrintedResults() {}

  /** Returns the text for output that is no terminal. */
  static String with(String options, Consumer<Results> command) {
    return on(DisplaySettings.NONE, options, command);
  }

  /** Returns the text for a terminal with these settings. */
  static String on(DisplaySettings display, String options, Consumer<Results> command) {
    StringBuilder shown = new StringBuilder();
    command.accept(
        new Results(
            shown::append,
            options(options.split("(?: |^)(?=-)")),
            display,
            note -> shown.append("note: ").append(note).append('\n')));
    return shown.toString();
  }

  /** Returns the settings of a terminal of this width, in UTF-8, on a fixed day. */
  static DisplaySettings terminal(int width, boolean colours) {
    return new DisplaySettings(
        true, width, colours, StandardCharsets.UTF_8, () -> Instant.parse("2026-11-01T12:00:00Z"));
  }

  /** Parses options; each option and its value are one argument. */
  private static OutputOptions options(String... words) {
    OutputOptions options = new OutputOptions();
    CommandSpec spec = CommandSpec.create().addMixin("output", options.spec());
    String[] arguments =
        java.util.Arrays.stream(words)
            .filter(word -> !word.isEmpty())
            .flatMap(word -> java.util.Arrays.stream(word.split(" ", 2)))
            .toArray(String[]::new);
    new CommandLine(spec).parseArgs(arguments);
    options.check();
    return options;
  }
}
