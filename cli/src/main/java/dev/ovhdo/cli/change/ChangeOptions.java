package dev.ovhdo.cli.change;

import picocli.CommandLine.Option;

/** The options of every command that changes something. */
public final class ChangeOptions {
  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask for confirmation")
  boolean yes;

  @Option(
      names = "--dry-run",
      description =
          "Print the requests that would make the change, and send only requests that read")
  boolean dryRun;

  /** Returns whether the change needs no confirmation: with {@code --yes}, and in a dry run. */
  public boolean skipsConfirmation() {
    return yes || dryRun;
  }
}
