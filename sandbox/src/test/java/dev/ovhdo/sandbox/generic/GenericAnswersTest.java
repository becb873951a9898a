package dev.ovhdo.sandbox.generic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.sandbox.http.Call;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GenericAnswersTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private final GenericAnswers answers = new GenericAnswers(CATALOGUE, new Router());

  private static Visit visit(Map<String, String> path) {
    Call call = new Call("http", "GET", "/", Map.of(), new byte[0]);
    return new Visit(call, path, Map.of(), Json.object(), Instant.EPOCH, null);
  }

  @Test
  void answer_everyRoute_isOfItsType() {
    List<String> complaints = new ArrayList<>();
    for (KnownRoute known : CATALOGUE.routes().toList()) {
      JsonNode answer = answers.answer(known, visit(walk(known)));
      new TypeJudge(known.family())
          .complaints(known.route().response(), answer)
          .forEach(complaint -> complaints.add(known + ": " + complaint));
    }
    assertThat(complaints).isEmpty();
  }

  /** From the first list on, always takes what the sandbox itself offers. */
  private Map<String, String> walk(KnownRoute known) {
    Map<String, String> path = new HashMap<>();
    Inventory inventory = new Inventory(CATALOGUE, new Router());
    for (String item : Paths.items(known.route().path())) {
      String name = Paths.name(Paths.lastSegment(item));
      Optional<List<String>> ids = inventory.ids(Paths.parent(item), visit(path));
      path.put(name, ids.map(list -> list.get(0)).orElseGet(() -> any(known, name)));
    }
    return path;
  }

  private static String any(KnownRoute known, String name) {
    var type =
        known
            .route()
            .parameter(dev.ovhdo.catalog.model.Parameter.Place.PATH, name)
            .orElseThrow()
            .type();
    return Identifiers.text(new Samples(known.family()).any(type, name, Seed.of(name)));
  }
}
