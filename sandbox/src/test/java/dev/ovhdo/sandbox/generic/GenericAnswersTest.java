package dev.ovhdo.sandbox.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.sandbox.TypeJudge;
import dev.ovhdo.sandbox.http.Call;
import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All routes of the built-in catalogue, without stateful routes. */
class GenericAnswersTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  private final Inventory inventory = new Inventory(CATALOGUE, new Router());
  private final GenericAnswers answers = new GenericAnswers(CATALOGUE, new Router());

  private static Visit visit(Map<String, String> path) {
    Call call = new Call("http", "GET", "/", Map.of(), new byte[0]);
    return new Visit(call, path, Map.of(), Json.object(), Instant.EPOCH, null);
  }

  private static KnownRoute route(Method method, String path) {
    return CATALOGUE.route(method, path).orElseThrow();
  }

  @Test
  void answer_everyRoute_isOfItsTypeAndAlwaysTheSame() {
    GenericAnswers others = new GenericAnswers(CATALOGUE, new Router());
    List<String> complaints = new ArrayList<>();
    for (KnownRoute known : CATALOGUE.routes().toList()) {
      Visit visit = visit(walk(known));
      JsonNode answer = answers.answer(known, visit);
      TypeJudge.ofMadeUp(known.family())
          .complaints(known.route().response(), answer)
          .forEach(complaint -> complaints.add(known + ": " + complaint));
      assertThat(others.answer(known, visit)).isEqualTo(answer);
    }

    assertThat(complaints).isEmpty();
  }

  @Test
  void answer_whatNoListHas_isNotFound() {
    int refused = 0;
    for (KnownRoute known : CATALOGUE.routes().toList()) {
      for (String item : Paths.items(known.route().path())) {
        Map<String, String> path = walk(known);
        path.put(Paths.name(Paths.lastSegment(item)), "no such id");
        if (inventory.ids(Paths.parent(item), visit(path)).isPresent()) {
          assertThatThrownBy(() -> answers.answer(known, visit(path)))
              .as("%s with %s", known, path)
              .isInstanceOf(Refusal.class)
              .hasMessageEndingWith("does not exist");
          refused++;
        }
      }
    }

    assertThat(refused).isGreaterThan(3000);
  }

  /** Returns path parameters: from left to right the first id in the list of each parameter. */
  private Map<String, String> walk(KnownRoute known) {
    Map<String, String> path = new HashMap<>();
    for (String item : Paths.items(known.route().path())) {
      String name = Paths.name(Paths.lastSegment(item));
      Optional<List<String>> ids = inventory.ids(Paths.parent(item), visit(path));
      path.put(name, ids.map(list -> list.get(0)).orElseGet(() -> any(known, name)));
    }
    return path;
  }

  private static String any(KnownRoute known, String name) {
    Type type = known.route().parameter(Place.PATH, name).orElseThrow().type();
    return Identifiers.text(new Samples(known.family()).any(type, name, Seed.of(name)));
  }

  @Test
  void answer_oneOfAList_namesItself() {
    KnownRoute one = route(Method.GET, "/me/bill/{billId}");
    Map<String, String> path = walk(one);

    assertThat(answers.answer(one, visit(path)).path("billId").asString())
        .isEqualTo(path.get("billId"));
  }

  @Test
  void answer_belowAnObject_namesTheObject() {
    KnownRoute agent =
        route(Method.GET, "/telephony/{billingAccount}/line/{serviceName}/phone/rma/{id}");
    Map<String, String> path = walk(agent);

    assertThat(answers.answer(agent, visit(path)).path("id").asString()).isEqualTo(path.get("id"));
  }

  @Test
  void answer_changedAfterwards_isComplainedAbout() {
    KnownRoute server = route(Method.GET, "/dedicated/server/{serviceName}");
    ObjectNode good = (ObjectNode) answers.answer(server, visit(walk(server)));
    Map<ObjectNode, String> bad =
        Map.of(
            good.deepCopy().put("serverId", "1"),
            "$.serverId is no long: \"1\"",
            good.deepCopy().put("ip", "8.8.8.8"),
            "$.ip is no ipv4: \"8.8.8.8\"",
            good.deepCopy().put("monitoring", 1),
            "$.monitoring is no boolean: 1",
            good.deepCopy().put("colour", 1),
            "$.colour is not known",
            good.deepCopy().putNull("name"),
            "$.name is missing",
            good.deepCopy().without(Set.of("os")),
            "$.os is missing");

    bad.forEach(
        (answer, complaint) ->
            assertThat(
                    TypeJudge.ofMadeUp(server.family())
                        .complaints(server.route().response(), answer))
                .containsExactly(complaint));
  }
}
