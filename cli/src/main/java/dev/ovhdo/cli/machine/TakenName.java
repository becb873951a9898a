package dev.ovhdo.cli.machine;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.client.error.OvhException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Warns about a new display name that another machine has: display names need not be unique, but no
 * command finds a machine by a name of several.
 */
public final class TakenName {
  private TakenName() {}

  /**
   * Prints a warning for each other machine with the name.
   *
   * @param wanted the new display name; a blank name is no name
   * @param renamed the service name of the machine that gets the name
   * @param machines reads all machines of this kind
   * @param name returns the service name of a machine
   * @param displayName returns the display name of a machine
   */
  public static <T> void warn(
      CommandContext context,
      String wanted,
      String renamed,
      Supplier<Stream<T>> machines,
      Function<T, Optional<String>> name,
      Function<T, Optional<String>> displayName) {
    String stripped = wanted.strip();
    if (stripped.isEmpty()) {
      return;
    }
    try {
      machines
          .get()
          .filter(each -> displayName.apply(each).filter(stripped::equals).isPresent())
          .flatMap(each -> name.apply(each).stream())
          .filter(other -> !other.equals(renamed))
          .forEach(
              other ->
                  context
                      .terminal()
                      .note(
                          "warning: %s has the display name %s, too; use the service names"
                              .formatted(other, stripped)));
    } catch (OvhException e) {
      context.terminal().note("the other display names could not be checked: " + e.getMessage());
    }
  }
}
