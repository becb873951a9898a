package dev.ovhdo.cli.change;

import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Option;

/** The option {@code --dry-run} of commands that never ask for a confirmation. */
public final class DryRunOption {
  @Option(
      names = "--dry-run",
      description =
          "Print the requests that would make the change, and send only requests that read")
  boolean dryRun;

  /** Makes the run a dry run if the option is given. */
  public void apply(CommandContext context) {
    if (dryRun) {
      context.startDryRun();
    }
  }

  /** Returns whether the option is given. */
  public boolean isGiven() {
    return dryRun;
  }
}
