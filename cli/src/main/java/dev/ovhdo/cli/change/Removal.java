package dev.ovhdo.cli.change;

import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Failures;
import dev.ovhdo.client.error.NotFoundException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What all removals share: a resource that does not exist needs no removal, so that a repeated
 * command succeeds. A note on standard error says so, because the name may be misspelt.
 */
public final class Removal {
  private Removal() {}

  /**
   * Reads the resources to remove, without those that do not exist.
   *
   * @param names the names or ids that the user named
   * @param read reads a resource
   * @return the existing resources by their names, in the order of the names
   */
  public static <K, T> Map<K, T> existing(
      CommandContext context, Collection<K> names, Function<K, T> read) {
    Map<K, T> found = new LinkedHashMap<>();
    for (K name : names) {
      try {
        found.put(name, read.apply(name));
      } catch (ResourceNotFoundException e) {
        noteNothingToRemove(context, Failures.message(e));
      } catch (NotFoundException e) {
        noteNothingToRemove(context, "\"" + name + "\" does not exist");
      }
    }
    return found;
  }

  /** Prints the note that a resource does not exist. */
  public static void noteNothingToRemove(CommandContext context, String reason) {
    context.terminal().note(nothingToRemove(reason));
  }

  /** Returns the note that a resource does not exist. */
  public static String nothingToRemove(String reason) {
    return "nothing to remove: " + reason;
  }
}
