package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.fleet.store.StoreLocation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the fleets are that the options name. */
final class FleetLocation {
  private FleetLocation() {}

  /** Returns the location of a fleet. */
  static StoreLocation of(CommandContext context, FleetStoreOption option, String fleet) {
    String store = option.store;
    return store == null
        ? StoreLocation.of(folder(context).resolve(fleet + ".db"))
        : named(context, store);
  }

  /** Returns the location of the option, or all files of the default folder. */
  static List<StoreLocation> all(CommandContext context, FleetStoreOption option) {
    String store = option.store;
    return store == null
        ? files(folder(context)).stream().map(StoreLocation::of).toList()
        : List.of(named(context, store));
  }

  private static StoreLocation named(CommandContext context, String store) {
    return StoreLocation.parse(
        store, context.environment().directory(), context.environment().variables());
  }

  private static Path folder(CommandContext context) {
    return context.api().stateFolder().resolve("fleet");
  }

  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.db")) {
        found.forEach(files::add);
      } catch (IOException e) {
        throw new CommandException(ExitCode.USAGE, folder + " cannot be read: " + e, e);
      }
    }
    files.sort(null);
    return files;
  }
}
