package dev.ovhdo.catalog;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.source.FamilyEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds the routes that a mistyped path may have meant. */
final class NearestRoutes {
  /** Four letters, or a segment too few or too many and a letter. */
  private static final int FARTHEST = 9;

  /** What is this much farther than the nearest is not worth a word. */
  private static final int SPREAD = 2;

  /** A route and how far it is. */
  private record Near(KnownRoute known, int cost, boolean otherMethod) {
    Route route() {
      return known.route();
    }
  }

  private static final Comparator<Near> ORDER =
      Comparator.comparing(Near::cost)
          .thenComparing(Near::otherMethod)
          .thenComparing(near -> near.route().stability())
          .thenComparing(near -> near.route().path())
          .thenComparing(near -> near.route().method());

  private final Collection<FamilyEntry> index;
  private final Function<FamilyEntry, Family> families;

  NearestRoutes(Collection<FamilyEntry> index, Function<FamilyEntry, Family> families) {
    this.index = index;
    this.families = families;
  }

  List<KnownRoute> to(Method method, String path, int limit) {
    List<String> typed = segments(path);
    // Most slips are below a root that is right, or nearly; only else are the others read.
    List<Near> near = in(typed, method, entry -> root(entry, typed).anchored());
    if (near.isEmpty()) {
      near = in(typed, method, entry -> !root(entry, typed).anchored());
    }
    int worst = near.stream().mapToInt(Near::cost).min().orElse(0) + SPREAD;
    return near.stream()
        .filter(candidate -> candidate.cost() <= worst)
        .sorted(ORDER)
        .limit(limit)
        .map(Near::known)
        .toList();
  }

  private List<Near> in(List<String> typed, Method method, Predicate<FamilyEntry> wanted) {
    List<Near> near = new ArrayList<>();
    for (FamilyEntry entry : index) {
      if (root(entry, typed).cost() <= FARTHEST && wanted.test(entry)) {
        Family family = families.apply(entry);
        for (Route route : family.routes()) {
          Alignment alignment = Alignment.of(typed, segments(route.path()));
          boolean other = route.method() != method;
          if (alignment.cost() <= FARTHEST
              && alignment.anchored()
              && !(other && family.route(method, route.template()).isPresent())) {
            near.add(new Near(new KnownRoute(family, route), alignment.cost(), other));
          }
        }
      }
    }
    return near;
  }

  /** How near the root of a family is to the beginning of the path. */
  private static Alignment root(FamilyEntry entry, List<String> typed) {
    return Alignment.ofBeginning(typed, segments(entry.root()));
  }

  /**
   * Also of a path that nothing can have, as when a shell's variable was empty: {@code /vps//ips}.
   */
  private static List<String> segments(String path) {
    int query = path.indexOf('?');
    String plain = query < 0 ? path : path.substring(0, query);
    List<String> segments = new ArrayList<>(Arrays.asList(plain.split("/", -1)));
    if (!segments.isEmpty() && segments.get(0).isEmpty()) {
      segments.remove(0);
    }
    if (!segments.isEmpty() && segments.get(segments.size() - 1).isEmpty()) {
      segments.remove(segments.size() - 1);
    }
    // The first version has a name, too, but no route of the catalogue is written with it.
    if (!segments.isEmpty() && List.of(ApiVersion.V1.text(), "1.0").contains(segments.get(0))) {
      segments.remove(0);
    }
    return segments;
  }
}
