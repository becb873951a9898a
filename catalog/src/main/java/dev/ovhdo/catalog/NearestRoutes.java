package dev.ovhdo.catalog;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.RouteKey;
import dev.ovhdo.catalog.source.FamilyEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds the routes that are similar to a mistyped path. */
final class NearestRoutes {
  /** The maximum cost: four letters, or a missing or extra segment and a letter. */
  private static final int FARTHEST = 9;

  /** The cost of another method, equal to that of a missing segment. */
  private static final int OTHER_METHOD = 7;

  /** Routes that cost this much more than the nearest route are left out. */
  private static final int SPREAD = 2;

  /** A route and its cost. */
  private record Candidate(KnownRoute known, int cost, boolean otherMethod) {
    Route route() {
      return known.route();
    }
  }

  private static final Comparator<Candidate> ORDER =
      Comparator.comparingInt(Candidate::cost)
          .thenComparing(Candidate::otherMethod)
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
    List<Candidate> near = new ArrayList<>();
    for (FamilyEntry entry : index) {
      // A family is not read if no segment of its root is similar to the path.
      PathAlignment root = PathAlignment.ofPrefix(typed, segments(entry.root()));
      if (root.cost() <= FARTHEST && root.anchors() > 0) {
        collect(families.apply(entry), typed, method, near);
      }
    }
    int worst = near.stream().mapToInt(Candidate::cost).min().orElse(0) + SPREAD;
    return near.stream()
        .filter(candidate -> candidate.cost() <= worst)
        .sorted(ORDER)
        .limit(limit)
        .map(Candidate::known)
        .toList();
  }

  private static void collect(
      Family family, List<String> typed, Method method, List<Candidate> near) {
    for (RouteKey key : family.keys()) {
      List<String> template = segments(family.version().prefix() + key.template());
      if (Math.abs(template.size() - typed.size()) > 1) {
        continue; // Two missing or extra segments exceed the maximum cost.
      }
      PathAlignment alignment = PathAlignment.of(typed, template);
      boolean other = key.method() != method;
      if (alignment.cost() <= FARTHEST
          && alignment.isAnchored()
          && !(other && family.keys().contains(new RouteKey(method, key.template())))) {
        int cost = alignment.cost() + (other ? OTHER_METHOD : 0);
        family
            .route(key.method(), key.template())
            .ifPresent(
                route -> near.add(new Candidate(new KnownRoute(family, route), cost, other)));
      }
    }
  }

  /**
   * Splits a path, which may be invalid, for example because a shell variable was empty: {@code
   * /vps//ips}.
   */
  private static List<String> segments(String path) {
    List<String> segments =
        new ArrayList<>(Arrays.asList(ParsedPath.withoutQuery(path).split("/", -1)));
    if (!segments.isEmpty() && segments.get(0).isEmpty()) {
      segments.remove(0);
    }
    if (!segments.isEmpty() && segments.get(segments.size() - 1).isEmpty()) {
      segments.remove(segments.size() - 1);
    }
    // The templates of the first version have no version prefix in the catalogue.
    if (!segments.isEmpty() && List.of(ApiVersion.V1.text(), "1.0").contains(segments.get(0))) {
      segments.remove(0);
    }
    return segments;
  }
}
