package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.CommandContext;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the file that stores a fleet. */
public final class FleetStoreOption {
  @Option(
      names = "--store",
      paramLabel = "FILE",
      description =
          "The file that stores the fleet (default: NAME.db in ~/.local/state/ovh-do/fleet)")
  @Nullable String store;

  /** Returns the file of a fleet. */
  Path file(CommandContext context, String fleet) {
    String file = store;
    return file == null
        ? folder(context).resolve(fleet + ".db")
        : context.environment().directory().resolve(file);
  }

  /** Returns whether the user has named a file. */
  boolean isGiven() {
    return store != null;
  }

  /** Returns the folder of the files that the user has not named. */
  static Path folder(CommandContext context) {
    return context.api().stateFolder().resolve("fleet");
  }
}
