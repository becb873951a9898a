package dev.ovhdo.cli.change;

import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Failures;
import dev.ovhdo.client.error.NotFoundException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

  /**
   * Returns the plan of a removal; the user types the names of all resources to confirm it.
   *
   * @param resources the name of each resource, and a fact about it
   * @param one the title for a single resource, with {@code %s} for its name
   * @param several the title for several resources, with {@code %s} for their number
   */
  public static Plan plan(List<Plan.Fact> resources, String one, String several) {
    String names = resources.stream().map(Plan.Fact::label).collect(Collectors.joining(" "));
    String title =
        resources.size() == 1 ? one.formatted(names) : several.formatted(resources.size());
    return new Plan(names, title, resources);
  }

  /**
   * Returns the resources in the order of their removal: that with which this command logs in is
   * the last, because its removal makes further calls impossible.
   */
  public static <T> List<T> ownLast(List<T> resources, Predicate<T> isOwn) {
    return resources.stream().sorted(Comparator.comparing(isOwn::test)).toList();
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
