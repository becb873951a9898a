package dev.ovhdo.cli.fleet;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the store of a fleet. Loads no class of the module {@code fleet}. */
public final class FleetStoreOption {
  @Option(
      names = "--store",
      paramLabel = "STORE",
      description =
          "The file that stores the fleet (default: NAME.db in ~/.local/state/ovh-do/fleet), or"
              + " postgresql://USER@HOST/DATABASE for workers on several hosts")
  @Nullable String store;
}
