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
 * Gives each thing a name of its own. Of several that want the same name the first keeps it and the
 * others are numbered from 2, in the order of the wishes; so that the order does not depend on how
 * the catalogue was read, callers sort them by what the API calls them.
 */
public final class Distinct {
  private final String separator;
  private final UnaryOperator<String> fold;
  private final Set<String> taken = new HashSet<>();

  private Distinct(String separator, UnaryOperator<String> fold, Collection<String> taken) {
    this.separator = separator;
    this.fold = fold;
    taken.forEach(name -> this.taken.add(fold.apply(name)));
  }

  /**
   * Names of classes. They differ by more than case, since some disks do not tell {@code
   * Cron.class} from {@code cron.class}.
   */
  public static Distinct classes(Collection<String> taken) {
    return new Distinct("", name -> name.toLowerCase(Locale.ROOT), taken);
  }

  /** Names of methods and components. */
  public static Distinct members() {
    return new Distinct("", UnaryOperator.identity(), List.of());
  }

  /** Names of constants. */
  public static Distinct constants() {
    return new Distinct("_", UnaryOperator.identity(), List.of());
  }

  /**
   * Fulfils wishes.
   *
   * @param wishes the name that each thing would have if it were alone
   * @return the name that it has, in the order of the wishes
   */
  public <K> Map<K, String> assign(Map<K, String> wishes) {
    Map<K, String> names = new LinkedHashMap<>();
    List<K> late = new ArrayList<>();
    wishes.forEach(
        (thing, wish) -> {
          names.put(thing, wish);
          if (!taken.add(fold.apply(wish))) {
            late.add(thing);
          }
        });
    for (K thing : late) {
      String wish = names.get(thing);
      int number = 2;
      while (!taken.add(fold.apply(wish + separator + number))) {
        number++;
      }
      names.put(thing, wish + separator + number);
    }
    return names;
  }
}
