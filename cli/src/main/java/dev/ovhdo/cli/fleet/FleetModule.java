package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;

/** The module {@code fleet}, which packages with their own Java leave out because of its size. */
final class FleetModule {
  private FleetModule() {}

  /**
   * Checks that this package of the program has the module and its libraries.
   *
   * @throws CommandException if it has not
   */
  static void require() {
    try {
      Class.forName("dev.ovhdo.fleet.Fleet", false, FleetModule.class.getClassLoader());
      Class.forName("org.sqlite.JDBC", false, FleetModule.class.getClassLoader());
      Class.forName("java.sql.Connection");
    } catch (ClassNotFoundException e) {
      throw new CommandException(
          ExitCode.USAGE,
          "this package of ovh-do has no fleets, because of their size. Use the archive"
              + " ovh-do-VERSION.tar.gz or .zip with an installed Java, version 17 or newer",
          e);
    }
  }
}
