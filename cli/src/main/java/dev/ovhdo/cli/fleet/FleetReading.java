package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.fleet.store.StoreLocation;
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
    for (StoreLocation location :
        fleet == null
            ? FleetLocation.all(context, store)
            : List.of(FleetLocation.of(context, store, fleet))) {
      try (FleetStore open = FleetStore.openExisting(location)) {
        (fleet == null ? open.names() : List.of(fleet))
            .forEach(name -> rows.add(FleetRows.counts(open.report(name))));
      }
    }
    return rows;
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
    try (FleetStore open = FleetStore.openExisting(FleetLocation.of(context, store, fleet))) {
      return action.apply(open);
    }
  }
}
