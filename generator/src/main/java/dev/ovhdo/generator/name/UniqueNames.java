package dev.ovhdo.generator.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Assigns unique names. Of several elements with the same proposed name, the first keeps it and the
 * others are numbered from 2, in the order of the proposals. Callers sort the proposals by the
 * names of the API, so that the result does not depend on the order of the catalogue.
 */
public final class UniqueNames {
  private final String separator;
  private final UnaryOperator<String> fold;
  private final Set<String> taken = new HashSet<>();

  private UniqueNames(String separator, UnaryOperator<String> fold, Collection<String> taken) {
    this.separator = separator;
    this.fold = fold;
    taken.forEach(name -> this.taken.add(fold.apply(name)));
  }

  /**
   * Returns names for classes. They must differ in more than case, because some file systems do not
   * distinguish {@code Cron.class} and {@code cron.class}.
   */
  public static UniqueNames classes(Collection<String> taken) {
    return new UniqueNames("", name -> name.toLowerCase(Locale.ROOT), taken);
  }

  /** Returns names for methods and components. */
  public static UniqueNames members() {
    return new UniqueNames("", UnaryOperator.identity(), List.of());
  }

  /** Returns names for constants. */
  public static UniqueNames constants() {
    return new UniqueNames("_", UnaryOperator.identity(), List.of());
  }

  /**
   * Assigns a name to each element.
   *
   * @param proposals the proposed name of each element
   * @return the unique name of each element, in the same order
   */
  public <K> Map<K, String> assign(Map<K, String> proposals) {
    Map<K, String> names = new LinkedHashMap<>();
    List<K> colliding = new ArrayList<>();
    proposals.forEach(
        (element, proposal) -> {
          names.put(element, proposal);
          if (!taken.add(fold.apply(proposal))) {
            colliding.add(element);
          }
        });
    for (K element : colliding) {
      String proposal = names.get(element);
      int number = 2;
      while (!taken.add(fold.apply(proposal + separator + number))) {
        number++;
      }
      names.put(element, proposal + separator + number);
    }
    return names;
  }
}
