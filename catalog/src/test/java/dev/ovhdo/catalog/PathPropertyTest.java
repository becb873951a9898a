package dev.ovhdo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Properties of all paths, tested with random paths. {@code -Dovhdo.paths=SEED} repeats the same
 * paths.
 */
class PathPropertyTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final List<KnownRoute> ROUTES = CATALOGUE.routes().toList();

  private final long seed = Long.getLong("ovhdo.paths", new Random().nextLong());
  private final RandomInput draw = new RandomInput(new Random(seed));

  @Test
  void match_anyRouteWithAnyValues_returnsRouteAndValues() {
    List<String> literals = literals();
    for (KnownRoute known : ROUTES) {
      for (int i = 0; i < 5; i++) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : known.route().parameters(Place.PATH)) {
          values.put(parameter.name(), draw.oneIn(4) ? draw.of(literals) : draw.text());
        }
        assertFound(known, values);
      }
    }
  }

  private void assertFound(KnownRoute known, Map<String, String> values) {
    Route route = known.route();
    String path = path(route, values);
    RouteMatch match = CATALOGUE.match(route.method(), path).orElseThrow();
    Route found = match.known().route();
    if (found.path().equals(route.path())) {
      assertThat(match.parameters().entrySet())
          .as("-Dovhdo.paths=%s: %s", seed, path)
          .containsExactlyElementsOf(values.entrySet());
    } else {
      // The match may only be a route with a fixed segment at the position of a value.
      List<String> expected = expanded(route, values);
      List<String> taken = new ArrayList<>();
      for (int i = 0; i < expected.size(); i++) {
        String segment = found.segments().get(i);
        if (!ParsedPath.isPlaceholder(segment)) {
          assertThat(segment).as("-Dovhdo.paths=%s: %s", seed, path).isEqualTo(expected.get(i));
          if (ParsedPath.isPlaceholder(route.segments().get(i))) {
            taken.add(segment);
          }
        }
      }
      assertThat(taken).as("-Dovhdo.paths=%s: %s is %s", seed, path, found).isNotEmpty();
    }
  }

  private String path(Route route, Map<String, String> values) {
    String path =
        expanded(route, values).stream()
            .map(draw::encoded)
            .collect(Collectors.joining("/", "/", ""));
    String prefix = route.version().prefix();
    if (prefix.isEmpty()) {
      prefix = draw.of(List.of("", "/v1", "/1.0"));
    }
    return prefix + path + draw.of(List.of("", "/", "?", "?x=%", "/?a=b/c"));
  }

  private static List<String> expanded(Route route, Map<String, String> values) {
    return route.segments().stream()
        .map(
            segment ->
                ParsedPath.isPlaceholder(segment)
                    ? values.get(ParsedPath.placeholderName(segment))
                    : segment)
        .toList();
  }

  private static List<String> literals() {
    return ROUTES.stream()
        .flatMap(known -> known.route().segments().stream())
        .filter(segment -> !ParsedPath.isPlaceholder(segment))
        .distinct()
        .toList();
  }

  @Test
  void match_itsOwnTemplate_isTheRouteWithoutValues() {
    for (KnownRoute known : ROUTES) {
      assertThat(CATALOGUE.match(known.route().method(), known.route().path()))
          .as("%s", known)
          .contains(new RouteMatch(known, Map.of()));
    }
  }

  @Test
  void match_emptyValue_isEmpty() {
    for (KnownRoute known : ROUTES) {
      String empty = known.route().path().replaceFirst("\\{[^}]+}(?=/)", "");
      if (empty.contains("//")) {
        assertThat(CATALOGUE.methods(empty)).as("%s", empty).isEmpty();
      }
    }
  }

  @Test
  void methods_anyPath_areThoseThatMatch() {
    for (int i = 0; i < 3_000; i++) {
      String path = anything();
      assertThat(CATALOGUE.methods(path))
          .as("-Dovhdo.paths=%s: %s", seed, path)
          .isEqualTo(
              List.of(Method.values()).stream()
                  .filter(method -> CATALOGUE.match(method, path).isPresent())
                  .collect(Collectors.toSet()));
    }
  }

  /** Returns a path of segments from the catalogue and random segments, encoded or not. */
  private String anything() {
    List<String> segments = new ArrayList<>(draw.of(ROUTES).route().segments());
    for (int i = draw.below(3); i > 0; i--) {
      int at = draw.below(segments.size());
      String text = draw.of(List.of("", draw.text(), draw.encoded(draw.text()), "%", "{x}"));
      segments.set(at, text);
    }
    return draw.of(List.of("/", "/v2/", "")) + String.join("/", segments);
  }

  @Test
  void children_everyBeginningOfARoute_hasItsNextSegment() {
    for (KnownRoute known : ROUTES) {
      String path = known.route().path();
      for (int slash = 0; slash >= 0; slash = path.indexOf('/', slash + 1)) {
        int end = path.indexOf('/', slash + 1);
        boolean last = end < 0;
        String next = path.substring(slash + 1, last ? path.length() : end);
        List<NextSegment> found = CATALOGUE.children(path.substring(0, slash + 1));
        assertThat(found.stream().filter(child -> child.more() || last).map(NextSegment::text))
            .as("%s at %s", path, slash)
            .contains(next);
      }
    }
  }

  @Test
  void nearest_oneLetterWrong_isTheRoute() {
    for (int i = 0; i < 300; i++) {
      Route route = draw.of(ROUTES).route();
      List<String> segments = new ArrayList<>(route.segments());
      int at = draw.below(segments.size());
      String segment = segments.get(at);
      if (segment.length() >= 5 && !ParsedPath.isPlaceholder(segment)) {
        int letter = draw.below(segment.length());
        segments.set(at, segment.substring(0, letter) + "~" + segment.substring(letter + 1));
        String path = route.version().prefix() + "/" + String.join("/", segments);
        assertThat(CATALOGUE.nearest(route.method(), path, 50))
            .as("-Dovhdo.paths=%s: %s %s", seed, route.method(), path)
            .extracting(known -> known.route().path())
            .contains(route.path());
      }
    }
  }
}
