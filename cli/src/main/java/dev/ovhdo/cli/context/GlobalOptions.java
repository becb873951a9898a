package dev.ovhdo.cli.context;

import static dev.ovhdo.cli.option.Options.flag;
import static dev.ovhdo.cli.option.Options.text;
import static dev.ovhdo.cli.option.Options.value;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.output.OutputOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The global options: every command accepts them, before or after its name. */
public final class GlobalOptions {
  /** The global options whose value may be a separate argument. */
  public static final List<String> OPTIONS_WITH_VALUE =
      Stream.concat(
              Stream.of("--profile", "--endpoint", "--call-timeout", "--max-rate", "--color"),
              OutputOptions.OPTIONS_WITH_VALUE.stream())
          .toList();

  boolean sandbox;
  @Nullable String profile;
  @Nullable String endpoint;
  @Nullable Duration callTimeout;
  @Nullable Double maxRate;
  final OutputOptions output = new OutputOptions();
  ColourUse colours = ColourUse.AUTO;
  boolean allRights;
  boolean quiet;
  boolean noInput;
  boolean verbose;
  boolean debug;

  /** Describes the options to picocli, which sets their fields. */
  public CommandSpec spec() {
    return CommandSpec.create()
        .addOption(
            flag(given -> sandbox = given, "--sandbox")
                .description("Use a demonstration account in a sandbox")
                .build())
        .addOption(
            text(value -> profile = value, "--profile")
                .paramLabel("NAME")
                .description("Use the section [profile:NAME] of the configuration")
                .build())
        .addOption(
            text(value -> endpoint = value, "--endpoint")
                .paramLabel("NAME|URL")
                .description("Use ovh-eu (default), ovh-ca, ovh-us, …, or a URL")
                .build())
        .addOption(
            value(
                    Duration.class,
                    new DurationConverter.Positive(),
                    value -> callTimeout = value,
                    "--call-timeout")
                .paramLabel("TIME")
                .description("Set the time limit of an attempt; 3m by default")
                .build())
        .addOption(
            value(Double.class, new RateConverter(), value -> maxRate = value, "--max-rate")
                .paramLabel("N")
                .description("Send at most N calls per second; no limit by default")
                .build())
        .addMixin("output", output.spec())
        .addOption(
            value(ColourUse.class, new ColourUse.Converter(), value -> colours = value, "--color")
                .paramLabel("WHEN")
                .description("Use colours: auto (default; on a terminal), always or never")
                .build())
        .addOption(
            flag(given -> allRights = given, "--all-rights")
                .description("Request all rights for a new consumer key")
                .build())
        .addOption(
            flag(given -> quiet = given, "--quiet")
                .description("Print only results and errors")
                .build())
        .addOption(
            flag(given -> noInput = given, "--no-input")
                .description("Ask no question: a command that needs an answer fails")
                .build())
        .addOption(
            flag(given -> verbose = given, "-v", "--verbose")
                .description("Show each request, its status and its duration")
                .build())
        .addOption(
            flag(given -> debug = given, "--debug")
                .description("Show headers and bodies too, with secrets masked")
                .build())
        .addOption(
            flag(given -> {}, "-h", "--help").usageHelp(true).description("Show this help").build())
        .addOption(
            flag(given -> {}, "--version")
                .versionHelp(true)
                .description("Show the version")
                .build());
  }

  /**
   * Checks the options before any request is sent.
   *
   * @throws CommandException if they are invalid or contradict each other
   */
  public void check() {
    output.check();
  }

  /**
   * Returns whether colours are used on a stream: as {@code --color} says, and by default on a
   * terminal that has colours.
   *
   * @param terminal whether the stream is a terminal
   */
  public boolean colours(Environment environment, boolean terminal) {
    return switch (colours) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> environment.colours(terminal);
    };
  }

  /** Returns whether to use a sandbox. */
  public boolean sandbox() {
    return sandbox;
  }

  /** Returns the name of the profile to use; null if the option is not given. */
  public @Nullable String profile() {
    return profile;
  }

  /** Returns the endpoint of the command line; null if the option is not given. */
  public @Nullable String endpoint() {
    return endpoint;
  }

  /** Returns whether a new consumer key gets all rights. */
  public boolean allRights() {
    return allRights;
  }

  /** Returns whether notes and progress are suppressed. */
  public boolean quiet() {
    return quiet;
  }

  /** Returns whether questions are forbidden. */
  public boolean noInput() {
    return noInput;
  }

  /** Returns whether requests are shown, which {@code --debug} includes. */
  public boolean verbose() {
    return verbose || debug;
  }

  /** Returns whether headers, bodies and stack traces are shown. */
  public boolean debug() {
    return debug;
  }
}
