package dev.ovhdo.cli.output;

import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a person sees who gives certain options. */
final class Shown {
  private Shown() {}

  /** Returns what goes into a pipe. */
  static String with(String options, Consumer<Results> command) {
    return on(Screen.NONE, options, command);
  }

  /** Returns what is shown on a screen. */
  static String on(Screen screen, String options, Consumer<Results> command) {
    StringBuilder shown = new StringBuilder();
    command.accept(new Results(shown::append, options(options.split("(?: |^)(?=-)")), screen));
    return shown.toString();
  }

  /** Reads options, of which each stands with its value in one word. */
  private static OutputOptions options(String... words) {
    OutputOptions options = new OutputOptions();
    CommandSpec spec =
        CommandSpec.create().addMixin("output", CommandSpec.forAnnotatedObject(options));
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
