package dev.ovhdo.cli.session;

import dev.ovhdo.cli.output.OutputOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that every command takes, before or after its name. */
public final class GeneralOptions {
  /** Those of these options whose value may be a word of its own. */
  public static final List<String> WITH_VALUE =
      Stream.concat(Stream.of("--endpoint", "--call-timeout"), OutputOptions.WITH_VALUE.stream())
          .toList();

  @Option(
      names = "--sandbox",
      description = "Work on a demonstration account in a sandbox of this machine; nothing is real")
  boolean sandbox;

  @Option(
      names = "--endpoint",
      paramLabel = "NAME|URL",
      description = "Talk to this endpoint: ovh-eu, ovh-ca, ovh-us, …, or a URL")
  @Nullable String endpoint;

  @Option(
      names = "--call-timeout",
      paramLabel = "TIME",
      converter = TimeSpan.Positive.class,
      description = "Give up a call that has no answer after this time; 3m by default")
  @Nullable Duration callTimeout;

  @Mixin OutputOptions output = new OutputOptions();

  @Option(
      names = "--all-rights",
      description = "When a new consumer key is needed, request all rights without asking which")
  boolean allRights;

  @Option(
      names = "--quiet",
      description = "Print results and failures only, neither notes nor progress")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show each request, its status, query id and duration")
  boolean verbose;

  @Option(names = "--debug", description = "Show headers and bodies too, without the secrets")
  boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help")
  boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version")
  boolean version;

  /**
   * Finds contradictions and errors, before anything is asked of the API.
   *
   * @throws CommandException if there are any
   */
  public void check() {
    output.check();
  }

  /** Returns whether to work in the sandbox. */
  public boolean sandbox() {
    return sandbox;
  }

  /** Returns whether a new consumer key is to have all rights. */
  public boolean allRights() {
    return allRights;
  }

  /** Returns whether neither notes nor progress are wanted. */
  public boolean quiet() {
    return quiet;
  }

  /** Returns whether more than the necessary is wanted. */
  public boolean verbose() {
    return verbose || debug;
  }

  /** Returns whether stack traces are wanted. */
  public boolean debug() {
    return debug;
  }
}
