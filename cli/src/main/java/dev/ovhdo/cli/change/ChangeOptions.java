package dev.ovhdo.cli.change;

import picocli.CommandLine.Option;

/** What every command takes that changes something. */
public final class ChangeOptions {
  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask")
  boolean yes;

  @Option(
      names = "--dry-run",
      description = "Look everything up and print the requests that would follow; change nothing")
  boolean dryRun;

  /** Returns whether the person agrees beforehand. */
  public boolean yes() {
    return yes;
  }

  /** Returns whether nothing is to be changed. */
  public boolean dryRun() {
    return dryRun;
  }
}
