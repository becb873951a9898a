package dev.ovhdo.sandbox.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.sandbox.SchemaAssert;
import dev.ovhdo.sandbox.TestAccount;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
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
class GenericHandlerTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  private static final Account ACCOUNT = TestAccount.create();

  private final ExistingResources inventory =
      new ExistingResources(CATALOGUE, new Router(), new SentObjects(ACCOUNT));
  private final GenericHandler answers = new GenericHandler(CATALOGUE, new Router(), ACCOUNT);

  private static RouteCall visit(Map<String, String> path) {
    HttpRequest call = new HttpRequest("http", "GET", "/", Map.of(), new byte[0]);
    return new RouteCall(call, path, Map.of(), Json.object(), Instant.EPOCH, null);
  }

  private static KnownRoute route(Method method, String path) {
    return CATALOGUE.route(method, path).orElseThrow();
  }

  @Test
  void handle_eachRoute_conformsToItsTypeAndIsDeterministic() {
    List<String> complaints = new ArrayList<>();
    for (KnownRoute known : CATALOGUE.routes().toList()) {
      RouteCall visit = visit(walk(known));
      JsonNode answer = new GenericHandler(CATALOGUE, new Router(), ACCOUNT).handle(known, visit);
      SchemaAssert.ofMadeUp(known.family())
          .violations(known.route().response(), answer)
          .forEach(complaint -> complaints.add(known + ": " + complaint));
      assertThat(new GenericHandler(CATALOGUE, new Router(), ACCOUNT).handle(known, visit))
          .isEqualTo(answer);
    }

    assertThat(complaints).isEmpty();
  }

  @Test
  void handle_unknownId_isNotFound() {
    int refused = 0;
    for (KnownRoute known : CATALOGUE.routes().toList()) {
      for (String item : PathTemplates.items(known.route().path())) {
        Map<String, String> path = walk(known);
        path.put(PathTemplates.name(PathTemplates.lastSegment(item)), "no such id");
        if (inventory.ids(PathTemplates.parent(item), visit(path)).isPresent()) {
          assertThatThrownBy(() -> answers.handle(known, visit(path)))
              .as("%s with %s", known, path)
              .isInstanceOf(ApiError.class)
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
    for (String item : PathTemplates.items(known.route().path())) {
      String name = PathTemplates.name(PathTemplates.lastSegment(item));
      Optional<List<String>> ids = inventory.ids(PathTemplates.parent(item), visit(path));
      path.put(name, ids.map(list -> list.get(0)).orElseGet(() -> any(known, name)));
    }
    return path;
  }

  private static String any(KnownRoute known, String name) {
    Type type = known.route().parameter(Place.PATH, name).orElseThrow().type();
    return Identifiers.text(new SampleValues(known.family()).any(type, name, Seed.of(name)));
  }

  @Test
  void handle_itemOfAList_containsItsId() {
    KnownRoute one = route(Method.GET, "/me/bill/{billId}");
    Map<String, String> path = walk(one);

    assertThat(answers.handle(one, visit(path)).path("billId").asString())
        .isEqualTo(path.get("billId"));
  }

  @Test
  void handle_belowAnObject_containsItsId() {
    KnownRoute agent =
        route(Method.GET, "/telephony/{billingAccount}/line/{serviceName}/phone/rma/{id}");
    Map<String, String> path = walk(agent);

    assertThat(answers.handle(agent, visit(path)).path("id").asString()).isEqualTo(path.get("id"));
  }

  @Test
  void violations_changedResponse_areReported() {
    KnownRoute server = route(Method.GET, "/dedicated/server/{serviceName}");
    ObjectNode good = (ObjectNode) answers.handle(server, visit(walk(server)));
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
                    SchemaAssert.ofMadeUp(server.family())
                        .violations(server.route().response(), answer))
                .containsExactly(complaint));
  }
}
