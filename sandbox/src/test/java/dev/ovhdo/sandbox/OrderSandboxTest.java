package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From a cart to the delivered service, as the clients of OVHcloud walk the routes. */
class OrderSandboxTest extends SandboxTestCase {
  private static final String MONTH =
      "{\"planCode\":\"%s\",\"duration\":\"P1M\",\"pricingMode\":\"default\",\"quantity\":1}";

  private static JsonNode json(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return Json.MAPPER.readTree(reply.body());
  }

  private static List<String> ids(Reply reply) {
    return json(reply).valueStream().map(JsonNode::asString).toList();
  }

  private String cart() {
    JsonNode cart = json(client.post("/order/cart", "{\"ovhSubsidiary\":\"FR\"}"));
    return "/order/cart/" + cart.path("cartId").asString();
  }

  private String assignedCart() {
    String cart = cart();
    assertReply(client.post(cart + "/assign", ""), 200, "null");
    return cart;
  }

  private String item(String cart, String product, String plan) {
    JsonNode item = json(client.post(cart + "/" + product, MONTH.formatted(plan)));
    return cart + "/item/" + item.path("itemId").asString();
  }

  private void configure(String item, Map<String, String> values) {
    values.forEach(
        (label, value) ->
            json(
                client.post(
                    item + "/configuration",
                    Json.object().put("label", label).put("value", value).toString())));
  }

  /** Checks the cart out, pays, and returns the path of the order. */
  private String paidOrder(String cart) {
    JsonNode order =
        json(client.post(cart + "/checkout", "{\"autoPayWithPreferredPaymentMethod\":true}"));
    return "/me/order/" + order.path("orderId").asString();
  }

  private String status(String order) {
    return json(client.get(order + "/status")).asString();
  }

  private void pass(Duration time) {
    clock.advance(time);
  }

  @Test
  void cart_unknownSubsidiary_isRefused() {
    assertRefused(
        client.post("/order/cart", "{\"ovhSubsidiary\":\"US\"}"),
        400,
        "Client::BadRequest",
        "invalid ovhSubsidiary");
  }

  @Test
  void cart_unsigned_isCreatedAndRead() {
    Reply created = client.unsigned("POST", "/order/cart", "{\"ovhSubsidiary\":\"IE\"}");
    String id = json(created).path("cartId").asString();

    assertThat(json(client.unsigned("GET", "/order/cart/" + id, "")).path("readOnly").asBoolean())
        .isFalse();
    assertThat(ids(client.get("/order/cart"))).doesNotContain(id);
    assertReply(client.post("/order/cart/" + id + "/assign", ""), 200, "null");
    assertThat(ids(client.get("/order/cart"))).containsExactly(id);
  }

  @Test
  void cart_deleted_isNotFound() {
    String cart = cart();
    assertReply(client.delete(cart), 200, "null");

    assertRefused(
        client.get(cart),
        404,
        "Client::NotFound",
        "The requested object (cartId = " + cart.substring(12) + ") does not exist");
  }

  @Test
  void checkout_unassignedCart_isRefused() {
    String cart = cart();
    item(cart, "vps", "vps-2025-model1");

    for (String method : List.of("GET", "POST")) {
      assertRefused(
          client.call(method, cart + "/checkout", ""),
          400,
          "Client::BadRequest",
          "This cart hasn't been assigned yet");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eco", "baremetalServers"})
  void checkout_serverWithoutDatacenter_isRefused(String product) {
    String cart = assignedCart();
    item(cart, product, "24sk10");

    assertRefused(
        client.get(cart + "/checkout"),
        400,
        "Client::BadRequest",
        "in customFields there must be a field with name 'dedicated_datacenter'");
  }

  @Test
  void configuration_anyValue_isAcceptedAndRefusedAtTheCheckout() {
    String cart = assignedCart();
    String item = item(cart, "eco", "24sk10");
    configure(item, Map.of("dedicated_datacenter", "atlantide"));

    assertRefused(
        client.get(cart + "/checkout"),
        400,
        "Client::BadRequest",
        "in customFields the field 'dedicated_datacenter' has the invalid value 'atlantide'");
  }

  @Test
  void requiredConfiguration_server_namesTheValuesAndDeclaresTheDatacenterOptional() {
    String item = item(cart(), "eco", "24sk10");

    JsonNode datacenter = json(client.get(item + "/requiredConfiguration")).path(0);

    assertThat(datacenter.path("label").asString()).isEqualTo("dedicated_datacenter");
    assertThat(datacenter.path("required").asBoolean()).isFalse();
    assertThat(datacenter.path("allowedValues").toString()).contains("\"gra\"");
  }

  @Test
  void checkout_preview_hasPricesAndNoOrder() {
    String cart = assignedCart();
    configure(item(cart, "eco", "24sk10"), Map.of("dedicated_datacenter", "gra"));

    JsonNode quote = json(client.get(cart + "/checkout"));

    assertThat(quote.path("orderId").isNull()).isTrue();
    assertThat(quote.path("details").size()).isEqualTo(2);
    JsonNode price = quote.path("prices").path("withoutTax");
    long unit = quote.path("details").path(0).path("totalPrice").path("priceInUcents").asLong();
    assertThat(price.path("priceInUcents").asLong()).isEqualTo(2 * unit);
    assertThat(price.path("value").asDouble()).isEqualTo(2 * unit / 1e8);
    assertThat(price.path("currencyCode").asString()).isEqualTo("EUR");
    assertThat(ids(client.get("/me/order"))).hasSize(1);
  }

  @Test
  void plans_ofAProduct_haveThePriceOfTheItem() {
    String cart = cart();
    JsonNode plan = json(client.get(cart + "/vps")).path(0);
    String chosen = client.get(cart + "/vps?planCode=vps-2025-model1").body();
    assertThat(Json.MAPPER.readTree(chosen)).containsExactly(plan);
    JsonNode item =
        json(client.post(cart + "/vps", MONTH.formatted(plan.path("planCode").asString())));

    assertThat(plan.path("prices").path(1).path("duration").asString()).isEqualTo("P1M");
    assertThat(item.path("prices").path(0).path("price"))
        .isEqualTo(plan.path("prices").path(1).path("price"));
    assertThat(item.path("settings").path("planCode")).isEqualTo(plan.path("planCode"));
  }

  @Test
  void option_ofAnItem_isDeletedWithTheItem() {
    String cart = cart();
    String item = item(cart, "vps", "vps-2025-model1");
    String itemId = item.substring(item.lastIndexOf('/') + 1);
    String option =
        "{\"itemId\":%s,\"planCode\":\"backup\",\"duration\":\"P1M\","
            + "\"pricingMode\":\"default\",\"quantity\":1}";
    String id =
        json(client.post(cart + "/vps/options", option.formatted(itemId)))
            .path("itemId")
            .asString();

    assertThat(json(client.get(item)).path("options").toString()).isEqualTo("[" + id + "]");
    assertThat(client.post(cart + "/vps/options", option.formatted(1)).status()).isEqualTo(404);
    assertReply(client.delete(item), 200, "null");
    assertReply(client.get(cart + "/item"), 200, "[]");
  }

  @Test
  void order_ofAVps_isDeliveredAndNamesTheVps() {
    String cart = assignedCart();
    configure(
        item(cart, "vps", "vps-2025-model1"),
        Map.of("vps_datacenter", "GRA", "vps_os", "Debian 12"));
    List<String> before = ids(client.get("/vps"));

    String order = paidOrder(cart);
    assertThat(status(order)).isEqualTo("checking");
    String detail = order + "/details/" + ids(client.get(order + "/details")).get(0);
    assertThat(json(client.get(detail)).path("domain").asString()).isEqualTo("*");
    JsonNode plan = json(client.get(detail + "/extension")).path("order").path("plan");
    assertThat(plan.path("code").asString()).isEqualTo("vps-2025-model1");
    assertThat(plan.path("product").path("name").asString()).isEqualTo("virtualPrivateServer");

    assertReply(client.get(detail + "/operations"), 200, "[]");

    // The VPS is in the list while the task of its delivery still runs.
    pass(Duration.ofSeconds(3));
    assertThat(status(order)).isEqualTo("delivering");
    List<String> created = ids(client.get("/vps"));
    assertThat(created).hasSize(before.size() + 1);
    String vps = created.get(before.size());
    String task = ids(client.get("/vps/" + vps + "/tasks")).get(0);
    assertThat(json(client.get("/vps/" + vps + "/tasks/" + task)).path("type").asString())
        .isEqualTo("deliverVm");
    assertThat(client.post("/vps/" + vps + "/reboot", "").status()).isGreaterThanOrEqualTo(400);

    pass(Duration.ofSeconds(3));
    assertThat(status(order)).isEqualTo("delivered");
    assertThat(json(client.get(detail)).path("domain").asString()).isEqualTo(vps);
    String operation = detail + "/operations/" + ids(client.get(detail + "/operations")).get(0);
    assertThat(json(client.get(operation)).path("resource").path("name").asString()).isEqualTo(vps);
    JsonNode delivered = json(client.get("/vps/" + vps));
    assertThat(delivered.path("state").asString()).isEqualTo("running");
    assertThat(delivered.path("model").path("name").asString()).isEqualTo("vps-2025-model1");
    assertThat(delivered.path("zone").asString()).contains("gra");
    assertThat(client.post("/vps/" + vps + "/reboot", "").status()).isEqualTo(200);
  }

  @Test
  void order_unpaid_waitsForThePayment() {
    String cart = assignedCart();
    configure(item(cart, "dns", "zone"), Map.of("zone", "ordered.example"));
    JsonNode placed = json(client.post(cart + "/checkout", ""));
    String order = "/me/order/" + placed.path("orderId").asString();

    pass(Duration.ofHours(1));
    assertThat(status(order)).isEqualTo("notPaid");
    assertThat(ids(client.get("/domain/zone"))).doesNotContain("ordered.example");

    String method = ids(client.get("/me/payment/method")).get(0);
    assertReply(
        client.post(order + "/pay", "{\"paymentMethod\":{\"id\":" + method + "}}"), 200, "null");
    pass(Duration.ofSeconds(6));

    assertThat(status(order)).isEqualTo("delivered");
    assertThat(ids(client.get("/domain/zone"))).contains("ordered.example");
    assertThat(client.get("/domain/zone/ordered.example/record").status()).isEqualTo(200);
  }

  @Test
  void order_ofAServer_isInTheListOfServers() {
    String cart = assignedCart();
    configure(item(cart, "eco", "24sk10"), Map.of("dedicated_datacenter", "gra"));

    String order = paidOrder(cart);
    pass(Duration.ofSeconds(6));

    String detail = order + "/details/" + ids(client.get(order + "/details")).get(0);
    String server = json(client.get(detail)).path("domain").asString();
    assertThat(server).matches("ns[0-9]{7}\\.example\\.net");
    assertThat(ids(client.get("/dedicated/server"))).contains(server);
  }

  @Test
  void order_ofTheAccount_namesItsVps() {
    String order = "/me/order/" + ids(client.get("/me/order")).get(0);
    String detail = order + "/details/" + ids(client.get(order + "/details")).get(0);

    assertThat(status(order)).isEqualTo("delivered");
    assertThat(json(client.get(detail)).path("domain").asString()).isEqualTo("vps-one");
  }

  @Test
  void cart_afterTheOrder_isReadOnly() {
    String cart = assignedCart();
    item(cart, "vps", "vps-2025-model1");
    paidOrder(cart);

    assertThat(json(client.get(cart)).path("readOnly").asBoolean()).isTrue();
    assertRefused(
        client.post(cart + "/vps", MONTH.formatted("vps-2025-model1")),
        400,
        "Client::BadRequest",
        "This cart is read only");
    assertReply(client.delete(cart), 200, "null");
  }

  @Test
  void orders_filteredByDayOrMoment_areThoseOfThePeriod() {
    assertThat(ids(client.get("/me/order?date.from=2026-03-01&date.to=2026-03-02"))).hasSize(1);
    assertThat(ids(client.get("/me/order?date.from=2026-03-01T09:00:01Z"))).isEmpty();
    assertThat(ids(client.get("/me/order?date.to=2026-03-01"))).isEmpty();
  }

  @Test
  void cart_changed_hasTheNewDescriptionAndExpiration() {
    String cart = assignedCart();
    String id = cart.substring("/order/cart/".length());

    JsonNode renamed = json(client.put(cart, "{\"description\":\"new machines\"}"));
    assertThat(renamed.path("description").asString()).isEqualTo("new machines");
    assertThat(renamed.path("expire").asString()).isEqualTo("2026-12-22T11:00:00+01:00");
    JsonNode shorter = json(client.put(cart, "{\"expire\":\"2026-11-23\"}"));
    assertThat(shorter.path("description").asString()).isEqualTo("new machines");
    assertThat(shorter.path("expire").asString()).isEqualTo("2026-11-23T00:00:00+01:00");

    assertReply(client.get("/order/cart?description=new%20machines"), 200, "[\"" + id + "\"]");
    assertReply(client.get("/order/cart?description=other"), 200, "[]");
    pass(Duration.ofDays(2));
    assertThat(client.get(cart).status()).isEqualTo(404);
  }

  @Test
  void coupons_addedAndRemoved_areListed() {
    String cart = cart();

    assertReply(client.post(cart + "/coupon", "{\"coupon\":\"SUMMER\"}"), 200, "[\"SUMMER\"]");
    assertReply(
        client.post(cart + "/coupon", "{\"coupon\":\"WINTER\"}"), 200, "[\"SUMMER\",\"WINTER\"]");
    assertReply(client.delete(cart + "/coupon?coupon=SUMMER"), 200, "null");
    assertReply(client.get(cart + "/coupon"), 200, "[\"WINTER\"]");
  }

  @Test
  void domain_anyName_canBeOrderedAndIsDeliveredAsAZone() {
    String cart = assignedCart();
    JsonNode offer = json(client.get(cart + "/domain?domain=new.example")).path(0);
    assertThat(offer.path("action").asString()).isEqualTo("create");
    assertThat(offer.path("orderable").asBoolean()).isTrue();
    assertReply(client.get(cart + "/domainPacks?domain=new"), 200, "[]");
    json(client.post(cart + "/domain", "{\"domain\":\"new.example\",\"duration\":\"P1Y\"}"));

    paidOrder(cart);
    pass(Duration.ofSeconds(6));

    assertThat(ids(client.get("/domain/zone"))).contains("new.example");
  }

  @Test
  void domain_invalidName_isRefusedAtTheCheckout() {
    String cart = assignedCart();
    json(client.post(cart + "/domain", "{\"domain\":\"new_example\",\"duration\":\"P1Y\"}"));

    assertRefused(
        client.get(cart + "/checkout"),
        400,
        "Client::BadRequest",
        "in customFields the field 'domain' has the invalid value 'new_example'");
  }

  @Test
  void options_ofAPlan_nameThePlan() {
    JsonNode options = json(client.get(cart() + "/vps/options?planCode=vps-2025-model2"));

    assertThat(options.valueStream().map(each -> each.path("planCode").asString()))
        .containsExactly("vps-2025-model2-option-backup", "vps-2025-model2-option-traffic");
    assertThat(options.path(0).path("family").asString()).isEqualTo("backup");
  }

  @Test
  void item_changed_hasThePriceOfTheNewTerms() {
    String item = item(cart(), "vps", "vps-2025-model1");
    long month = price(json(client.get(item)));

    JsonNode changed = json(client.put(item, "{\"duration\":\"P1Y\",\"quantity\":2}"));
    assertThat(price(changed)).isEqualTo(24 * month);
    assertThat(changed.path("duration").asString()).isEqualTo("P1Y");
    assertThat(price(json(client.put(item, "{\"duration\":\"P2Y\"}")))).isEqualTo(48 * month);
    assertThat(price(json(client.get(item)))).isEqualTo(48 * month);
  }

  private static long price(JsonNode item) {
    return item.path("prices").path(0).path("price").path("priceInUcents").asLong();
  }

  @Test
  void configuration_removed_isNotFound() {
    String item = item(cart(), "vps", "vps-2025-model1");
    configure(item, Map.of("vps_os", "Debian 13"));
    configure(item, Map.of("vps_datacenter", "GRA"));
    String id = ids(client.get(item + "/configuration?label=vps_os")).get(0);
    String configuration = item + "/configuration/" + id;

    assertReply(
        client.get(configuration),
        200,
        "{\"id\":" + id + ",\"label\":\"vps_os\",\"value\":\"Debian 13\"}");
    assertReply(client.delete(configuration), 200, "null");
    assertThat(ids(client.get(item + "/configuration"))).hasSize(1).doesNotContain(id);
    assertRefused(
        client.get(configuration),
        404,
        "Client::NotFound",
        "The requested object (configurationId = " + id + ") does not exist");
  }

  @Test
  void requiredConfiguration_zone_acceptsAnyName() {
    JsonNode zone =
        json(client.get(item(cart(), "dns", "zone") + "/requiredConfiguration")).path(0);

    assertThat(zone.path("label").asString()).isEqualTo("zone");
    assertThat(zone.path("required").asBoolean()).isTrue();
    assertThat(zone.path("allowedValues").isNull()).isTrue();
  }

  @Test
  void order_paidTwice_isRefused() {
    String cart = assignedCart();
    item(cart, "vps", "vps-2025-model1");
    String order = paidOrder(cart);
    String method = ids(client.get("/me/payment/method")).get(0);

    assertRefused(
        client.post(order + "/pay", "{\"paymentMethod\":{\"id\":" + method + "}}"),
        400,
        "Client::BadRequest",
        "This order is already paid");
  }

  @Test
  void order_unknownParts_areNotFound() {
    String order = "/me/order/" + ids(client.get("/me/order")).get(0);
    String detail = order + "/details/" + ids(client.get(order + "/details")).get(0);

    for (String part :
        List.of(
            "orderId = 1 /me/order/1",
            "orderDetailId = 1 " + order + "/details/1",
            "operationId = 1 " + detail + "/operations/1")) {
      String path = part.substring(part.indexOf('/'));
      assertRefused(
          client.get(path),
          404,
          "Client::NotFound",
          "The requested object (" + part.substring(0, part.indexOf(" /")) + ") does not exist");
    }
  }

  @Test
  void order_imageThatTheAccountLacks_isInstalled() {
    String cart = assignedCart();
    configure(
        item(cart, "vps", "vps-2025-model1"),
        Map.of("vps_datacenter", "SBG", "vps_os", "Ubuntu 24.04"));
    List<String> before = ids(client.get("/vps"));

    paidOrder(cart);
    pass(Duration.ofSeconds(6));

    String vps = ids(client.get("/vps")).get(before.size());
    assertThat(json(client.get("/vps/" + vps + "/images/current")).path("name").asString())
        .isEqualTo("Ubuntu 24.04");
    assertThat(json(client.get("/vps/" + vps + "/datacenter")).path("longName").asString())
        .isEqualTo("SBG");
  }

  @Test
  void order_ofTwoVpses_namesAServiceForEach() {
    String cart = assignedCart();
    for (String datacenter : List.of("GRA", "SBG")) {
      configure(
          item(cart, "vps", "vps-2025-model1"),
          Map.of("vps_datacenter", datacenter, "vps_os", "Debian 12"));
    }

    String order = paidOrder(cart);
    pass(Duration.ofSeconds(6));

    List<String> names =
        ids(client.get(order + "/details")).stream()
            .map(id -> json(client.get(order + "/details/" + id)).path("domain").asString())
            .toList();
    assertThat(names).hasSize(2).doesNotHaveDuplicates();
    assertThat(ids(client.get("/vps"))).containsAll(names);
  }

  @Test
  void order_firstVpsOfTheAccount_hasTheImagesOfThePlan() {
    sandbox.account().vps().keys().forEach(sandbox.account().vps()::remove);
    String cart = assignedCart();
    configure(
        item(cart, "vps", "vps-2025-model1"),
        Map.of("vps_datacenter", "GRA", "vps_os", "Debian 13"));

    paidOrder(cart);
    pass(Duration.ofSeconds(6));

    String vps = "/vps/" + ids(client.get("/vps")).get(0);
    assertThat(json(client.get(vps + "/images/current")).path("name").asString())
        .isEqualTo("Debian 13");
    assertThat(ids(client.get(vps + "/images/available"))).hasSize(3);
  }
}
