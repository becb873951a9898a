package dev.ovhdo.cli.route;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** The commands of {@code routes}. */
public final class RouteCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of(
              "routes search", "Find routes of the API by keywords", () -> new RoutesSearch()),
          CommandEntry.of(
              "routes show",
              "Show a route with its parameters, response and rights",
              () -> new RoutesShow()),
          CommandEntry.of(
              "routes update", "Download the current routes of the API", () -> new RoutesUpdate()));

  private RouteCommands() {}

  /** Returns them in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
