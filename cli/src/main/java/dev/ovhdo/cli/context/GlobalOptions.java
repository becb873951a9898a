package dev.ovhdo.cli.context;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.output.OutputOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The global options: every command accepts them, before or after its name. */
public final class GlobalOptions {
  /** The global options whose value may be a separate argument. */
  public static final List<String> OPTIONS_WITH_VALUE =
      Stream.concat(
              Stream.of("--profile", "--endpoint", "--call-timeout", "--max-rate", "--color"),
              OutputOptions.OPTIONS_WITH_VALUE.stream())
          .toList();

  @Option(names = "--sandbox", description = "Use a demonstration account in a sandbox")
  boolean sandbox;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Use the section [profile:NAME] of the configuration")
  @Nullable String profile;

  @Option(
      names = "--endpoint",
      paramLabel = "NAME|URL",
      description = "Use ovh-eu (default), ovh-ca, ovh-us, …, or a URL")
  @Nullable String endpoint;

  @Option(
      names = "--call-timeout",
      paramLabel = "TIME",
      converter = DurationConverter.Positive.class,
      description = "Set the time limit of an attempt; 3m by default")
  @Nullable Duration callTimeout;

  @Option(
      names = "--max-rate",
      paramLabel = "N",
      converter = RateConverter.class,
      description = "Send at most N calls per second; no limit by default")
  @Nullable Double maxRate;

  @Mixin OutputOptions output = new OutputOptions();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      converter = ColourUse.Converter.class,
      description = "Use colours: auto (default; on a terminal), always or never")
  ColourUse colours = ColourUse.AUTO;

  @Option(names = "--all-rights", description = "Request all rights for a new consumer key")
  boolean allRights;

  @Option(names = "--quiet", description = "Print only results and errors")
  boolean quiet;

  @Option(
      names = "--no-input",
      description = "Ask no question: a command that needs an answer fails")
  boolean noInput;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show each request, its status and its duration")
  boolean verbose;

  @Option(names = "--debug", description = "Show headers and bodies too, with secrets masked")
  boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help")
  boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version")
  boolean version;

  /**
   * Checks the options before any request is sent.
   *
   * @throws CommandException if they are invalid or contradict each other
   */
  public void check() {
    output.check();
  }

  /** Returns when colours are used. */
  ColourUse colours() {
    return colours;
  }

  /** Returns whether to use a sandbox. */
  public boolean sandbox() {
    return sandbox;
  }

  /** Returns the name of the profile to use; null if the option is not given. */
  public @Nullable String profile() {
    return profile;
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
