package dev.ovhdo.sandbox.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class RouterTest {
  @Test
  void add_routeWithTwoHandlers_isRefused() {
    Router router = new Router().get("/box", call -> Json.nullNode());

    assertThatIllegalStateException()
        .isThrownBy(() -> router.get("/box", call -> Json.nullNode()))
        .withMessage("the route has two handlers: GET /box");
  }

  @Test
  void find_starInATemplate_standsForALiteralSegmentOnly() {
    RouteHandler any = call -> Json.nullNode();
    RouteHandler exact = call -> Json.object();
    Router router = new Router().get("/cart/{id}/*", any).get("/cart/{id}/item", exact);

    assertThat(router.find(Method.GET, "/cart/{id}/vps").orElseThrow().handler()).isSameAs(any);
    assertThat(router.find(Method.GET, "/cart/{id}/item").orElseThrow().handler()).isSameAs(exact);
    assertThat(router.find(Method.GET, "/cart/{id}/{other}")).isEmpty();
    assertThat(router.find(Method.GET, "/cart/{id}/vps/options")).isEmpty();
    assertThat(router.find(Method.POST, "/cart/{id}/vps")).isEmpty();
  }

  @Test
  void call_partThatTheRouteLacks_isAnErrorOfTheHandler() {
    HttpRequest request = new HttpRequest("http", "GET", "/", Map.of(), new byte[0]);
    RouteCall call = new RouteCall(request, Map.of(), Map.of(), Json.object(), Instant.EPOCH, null);

    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> call.pathParameter("id"))
        .withMessage("the route has no parameter {id}");
    assertThatIllegalStateException()
        .isThrownBy(call::requireCaller)
        .withMessage("the route needs no authentication, so that the call has no caller");
  }
}
