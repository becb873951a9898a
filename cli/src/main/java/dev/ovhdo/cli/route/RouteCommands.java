package dev.ovhdo.cli.route;

import dev.ovhdo.cli.session.CommandEntry;
import java.util.List;

/** The commands about what is known of the API's routes. */
public final class RouteCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of(
              "routes search", "Find routes of the API by words", () -> new RoutesSearch()),
          CommandEntry.of(
              "routes show", "Show what a route takes, answers and needs", () -> new RoutesShow()),
          CommandEntry.of(
              "routes update",
              "Read anew what is known of the API's routes",
              () -> new RoutesUpdate()),
          CommandEntry.hidden(
              "routes complete", "List what a path may go on with", () -> new RoutesComplete()));

  private RouteCommands() {}

  /** Returns them in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
