package dev.ovhdo.catalog;

import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Stability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds routes that contain all words of a search. */
final class RouteSearch {

  /**
   * A route that was found.
   *
   * @param known the route
   * @param distance the sum of the distances of the words from the path
   * @param parts the number of words that match only a part of a segment
   */
  private record Hit(KnownRoute known, int distance, int parts) {
    Route route() {
      return known.route();
    }
  }

  /** A smaller distance first, then stable routes, then whole segments, then short paths. */
  private static final Comparator<Hit> ORDER =
      Comparator.comparingInt(Hit::distance)
          .thenComparingInt(hit -> stabilityRank(hit.route().stability()))
          .thenComparingInt(Hit::parts)
          .thenComparingInt(hit -> hit.route().segments().size())
          .thenComparing(hit -> hit.route().path())
          .thenComparing(hit -> hit.route().method());

  private final List<String> words;

  /** Creates a search; characters other than letters and digits separate words. */
  RouteSearch(String... words) {
    this.words =
        Arrays.stream(words)
            .flatMap(text -> Arrays.stream(text.split("[^\\p{L}\\p{N}]+")))
            .filter(word -> !word.isEmpty())
            .toList();
  }

  List<String> words() {
    return words;
  }

  List<KnownRoute> in(Stream<KnownRoute> routes) {
    if (words.isEmpty()) {
      return List.of();
    }
    return routes.flatMap(known -> hit(known).stream()).sorted(ORDER).map(Hit::known).toList();
  }

  private Optional<Hit> hit(KnownRoute known) {
    RouteKeywords text = new RouteKeywords(known);
    List<RouteKeywords.MatchedPart> found = new ArrayList<>();
    for (String word : words) {
      Optional<RouteKeywords.MatchedPart> nearness = text.find(word);
      if (nearness.isEmpty()) {
        return Optional.empty();
      }
      found.add(nearness.get());
    }
    return Optional.of(
        new Hit(
            known,
            found.stream().mapToInt(RouteKeywords.MatchedPart::distance).sum(),
            (int) found.stream().filter(RouteKeywords.MatchedPart.PATH_PART::equals).count()));
  }

  private static int stabilityRank(Stability stability) {
    return switch (stability) {
      case PRODUCTION, BETA, ALPHA -> 0;
      case DEPRECATED -> 1;
      case INTERNAL -> 2;
    };
  }
}
