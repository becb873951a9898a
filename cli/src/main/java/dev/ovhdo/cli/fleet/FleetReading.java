package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.fleet.store.FleetStore;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and changes stored fleets, without requests. */
final class FleetReading {
  private FleetReading() {}

  /** Returns the numbers of one fleet, or of each fleet of the default folder or of a file. */
  static List<Row> counts(CommandContext context, FleetStoreOption store, @Nullable String fleet) {
    List<Row> rows = new ArrayList<>();
    for (Path file : files(context, store, fleet)) {
      try (FleetStore open = FleetStore.openExisting(file)) {
        (fleet == null ? open.names() : List.of(fleet))
            .forEach(name -> rows.add(FleetRows.counts(open.report(name))));
      }
    }
    return rows;
  }

  private static List<Path> files(
      CommandContext context, FleetStoreOption store, @Nullable String fleet) {
    if (fleet != null || store.isGiven()) {
      return List.of(store.file(context, fleet == null ? "" : fleet));
    }
    Path folder = FleetStoreOption.folder(context);
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

  /** Returns the machines of a fleet. */
  static List<Row> machines(
      CommandContext context, FleetStoreOption store, String fleet, @Nullable String state) {
    return in(
        context,
        store,
        fleet,
        open ->
            open.report(fleet).targets().stream()
                .filter(target -> state == null || target.state().word().equals(state))
                .map(FleetRows::machine)
                .toList());
  }

  /** Returns the steps of a machine. */
  static List<Row> log(
      CommandContext context, FleetStoreOption store, String fleet, String target) {
    return in(
        context,
        store,
        fleet,
        open -> open.log(fleet, target).stream().map(FleetRows::step).toList());
  }

  /** Pauses a fleet, and returns its numbers. */
  static Row pause(CommandContext context, FleetStoreOption store, String fleet) {
    return in(
        context,
        store,
        fleet,
        open -> {
          open.pause(fleet, null);
          return FleetRows.counts(open.report(fleet));
        });
  }

  /** Cancels a fleet, and returns its numbers. */
  static Row cancel(CommandContext context, FleetStoreOption store, String fleet) {
    return in(
        context,
        store,
        fleet,
        open -> {
          open.cancel(fleet);
          return FleetRows.counts(open.report(fleet));
        });
  }

  private static <T> T in(
      CommandContext context,
      FleetStoreOption store,
      String fleet,
      Function<FleetStore, T> action) {
    try (FleetStore open = FleetStore.openExisting(store.file(context, fleet))) {
      return action.apply(open);
    }
  }
}
