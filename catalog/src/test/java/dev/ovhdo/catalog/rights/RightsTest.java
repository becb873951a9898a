package dev.ovhdo.catalog.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.check.Call;
import dev.ovhdo.catalog.check.CallCheck;
import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  private static KnownRoute route(String route) {
    String[] parts = route.trim().split(" ");
    return CATALOGUE.route(Method.valueOf(parts[0]), parts[1]).orElseThrow();
  }

  private static Rights rights(String routes) {
    return Rights.of(Arrays.stream(routes.split(";")).map(RightsTest::route).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "one, GET /vps/{serviceName}/ips, GET /vps/*/ips",
    "without parameters, GET /vps, GET /vps",
    "the same twice, GET /vps; GET /vps, GET /vps",
    "sorted, PUT /vps/{serviceName}; GET /vps/{serviceName}; GET /vps; GET /me, "
        + "GET /me; GET /vps; GET /vps/*; PUT /vps/*",
    "one within another, GET /vps/{serviceName}/ips; GET /vps/{serviceName}, GET /vps/*",
    "another method is not within, DELETE /vps/{serviceName}/ips/{ipAddress}; "
        + "GET /vps/{serviceName}, GET /vps/*; DELETE /vps/*/ips/*",
    "version 2 either way, GET /v2/iam/policy/{policyId}, "
        + "GET /iam/policy/*; GET /v2/iam/policy/*",
    "open to all, GET /auth/time; GET /vps, GET /vps",
  })
  void rules_ofRoutes_areMinimal(String condition, String routes, String rules) {
    assertThat(rights(routes).rules())
        .as(condition)
        .extracting(AccessRule::toString)
        .containsExactly(rules.split("; "));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /vps/{serviceName}/ips; GET /vps; GET /vps/{serviceName}, serviceName, vps-1, "
        + "GET /vps; GET /vps/vps-1; GET /vps/vps-1/ips",
    "GET /vps/{serviceName}/tasks/{id}, serviceName, vps-1, GET /vps/vps-1/tasks/*",
    "GET /ip/{ip}/reverse, ip, 192.0.2.0/24, GET /ip/192.0.2.0*24/reverse",
  })
  void rules_withValues_allowOnlyTheseResources(
      String routes, String name, String value, String rules) {
    List<KnownRoute> called = Arrays.stream(routes.split(";")).map(RightsTest::route).toList();

    assertThat(Rights.of(called, Map.of(name, value)).rules())
        .extracting(AccessRule::toString)
        .containsExactly(rules.split("; "));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /vps/*, GET /vps/*/ips, true",
    "GET /vps/*, GET /vps/*, true",
    "GET /vps/*/ips, GET /vps/*, false",
    "GET /vps/*, GET /vps, false",
    "GET /vps/*, PUT /vps/*, false",
    "GET /*, GET /v2/iam/policy/*, true",
    "GET /a.b/*, GET /aXb/*, false",
    "GET /a/*/c, GET /a/*/b/*/c, true",
    "GET /a/*/b/*/c, GET /a/*/c, false",
  })
  void covers_widerRule_isTrue(String wide, String narrow, boolean covers) {
    assertThat(rule(wide).covers(rule(narrow))).isEqualTo(covers);
  }

  private static AccessRule rule(String text) {
    String[] parts = text.split(" ");
    return new AccessRule(Method.valueOf(parts[0]), parts[1]);
  }

  @Test
  void actions_ofSeveralRoutes_areMergedAndSorted() {
    assertThat(
            rights("POST /vps/{serviceName}/rebuild; GET /vps; GET /vps/{serviceName}").actions())
        .containsExactly(
            new IamAction("vps:apiovh:get", true), new IamAction("vps:apiovh:rebuild", true));
  }

  @Test
  void actions_optionalInOneRequiredInOther_isRequired() {
    KnownRoute known = route("GET /vps");
    List<IamAction> actions =
        List.of(new IamAction("vps:apiovh:get", false), new IamAction("a:see", false));
    assertThat(Rights.of(List.of(withActions(known, actions), known)).actions())
        .containsExactly(new IamAction("a:see", false), new IamAction("vps:apiovh:get", true));
  }

  private static KnownRoute withActions(KnownRoute known, List<IamAction> actions) {
    Route route = known.route();
    return new KnownRoute(
        known.family(),
        new Route(
            route.version(),
            route.method(),
            route.template(),
            route.parameters(),
            route.body(),
            route.response(),
            route.item(),
            route.identifier(),
            route.authenticated(),
            route.stability(),
            route.deprecation(),
            actions,
            route.errors()));
  }

  @Test
  void policy_ofRoutes_isABodyForThePolicyRoute() {
    Rights rights = rights("POST /vps/{serviceName}/rebuild; GET /vps/{serviceName}");
    assertThat(rights.policy("rebuild"))
        .hasToString(
            "{\"name\":\"rebuild\",\"identities\":[],\"resources\":[],\"permissions\":"
                + "{\"allow\":[{\"action\":\"vps:apiovh:get\"},"
                + "{\"action\":\"vps:apiovh:rebuild\"}]}}");
    assertThat(
            CallCheck.of(route("POST /v2/iam/policy"))
                .check(Call.of(Map.of()).withBody(rights.policy("rebuild"))))
        .isEmpty();
  }

  @Test
  void policy_optionalAction_isLeftOut() {
    KnownRoute known = withActions(route("GET /vps"), List.of(new IamAction("a:see", false)));
    assertThat(Rights.of(List.of(known)).policy("x").at("/permissions/allow")).isEmpty();
  }
}
