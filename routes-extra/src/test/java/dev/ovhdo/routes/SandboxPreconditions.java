package dev.ovhdo.routes;

import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.generator.plan.FamilyPlan;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The preconditions of the routes for which the sandbox implements OVHcloud's behaviour. */
final class SandboxPreconditions {
  private static final String PUBLIC_KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB me@laptop";

  private static final String RELAUNCH = "POST /domain/zone/{zoneName}/task/{id}/relaunch";

  private static final String CANCEL = "POST /dedicated/server/{serviceName}/task/{taskId}/cancel";

  /** The speed at which tasks end immediately. */
  private static final double AT_ONCE = 1_000_000;

  /** The speed at which a task is still waiting. */
  private static final double HARDLY = 0.001;

  /** Routes that need the result of a finished task. */
  private static final Pattern AFTERWARDS =
      Pattern.compile(
          String.join(
              "|",
              "DELETE /domain/zone/\\{zoneName}/dnssec",
              Pattern.quote(RELAUNCH),
              "POST /ip/\\{ip}/reverse",
              "POST /secret/retrieve",
              ".* /sms/\\{serviceName}/outgoing/.*",
              ".* /vps/.*/snapshot(/.*)?",
              "PUT /vps/\\{serviceName}/ips/.*",
              "POST /vps/\\{serviceName}/start"));

  /** Routes that need other preparation. */
  private static final Pattern OWN =
      Pattern.compile(
          ".* /(domain/zone|dedicated/server|ip)/[^/]*/task/.*|.*/install/status"
              + "|.* /sms/\\{serviceName}/jobs/\\{id}|GET /vps/\\{serviceName}/tasks/\\{id}");

  /**
   * Optional properties that conflict with others: a boot script with a boot, the image of another
   * system.
   */
  private static final Map<String, Set<String>> UNFIT =
      Map.of(
          "PUT /dedicated/server/{serviceName}", Set.of("bootScript"),
          "POST /dedicated/server/{serviceName}/reinstall",
              Set.of(
                  "configDriveUserData",
                  "efiBootloaderPath",
                  "hardwareRaid",
                  "httpHeaders",
                  "imageCheckSum",
                  "imageCheckSumType",
                  "imageType",
                  "imageURL",
                  "language",
                  "nutanixConfiguration",
                  "postInstallationScriptExtension",
                  "zp"));

  /** Properties that are optional in the schema, but required by OVHcloud. */
  private static final Map<String, Set<String>> NEEDED =
      Map.of(
          "POST /auth/credential", Set.of("method", "path"),
          "POST /sms/{serviceName}/jobs", Set.of("receivers", "sender"),
          "POST /sms/{serviceName}/senders", Set.of("reason"));

  private SandboxPreconditions() {}

  /** Returns whether a route has no precondition. */
  static boolean hasNoPrecondition(Route route) {
    return needsFinishedTask(route) || OWN.matcher(route.toString()).matches();
  }

  /** Returns a sandbox whose tasks have the speed and result that a route needs. */
  static RoutesTestServer startServer(Route route) {
    if (route.toString().equals(CANCEL)) {
      return new RoutesTestServer(HARDLY, TaskStatus.DONE);
    }
    if (!needsFinishedTask(route)) {
      return new RoutesTestServer();
    }
    return route.toString().equals(RELAUNCH)
        ? new RoutesTestServer(AT_ONCE, TaskStatus.ERROR)
        : new RoutesTestServer(AT_ONCE, TaskStatus.DONE);
  }

  /** Returns whether a route needs a finished task. */
  static boolean needsFinishedTask(Route route) {
    return AFTERWARDS.matcher(route.toString()).matches();
  }

  /** Returns the values to send. */
  static SampleValues samples(FamilyPlan plan, Route route, OvhClient client) {
    String name = route.toString();
    return new SampleValues(
        plan,
        values(route, client),
        UNFIT.getOrDefault(name, Set.of()),
        NEEDED.getOrDefault(name, Set.of()));
  }

  /** Creates the resource that a route needs. */
  static void prepare(Route route, OvhClient client) {
    String name = route.toString();
    if (name.contains(" /order/cart/{cartId}")) {
      fillCart(client);
    } else if (name.equals("DELETE /v2/iam/resource/{resourceURN}/tag/{key}")) {
      String urn = client.get("/v2/iam/resource").get(0).get("urn").asString();
      client.post(
          "/v2/iam/resource/{resourceURN}/tag", object("key", "sample").put("value", "v"), urn);
    } else if (name.contains(" /me/api/oauth2/client/{clientId}")) {
      ObjectNode account = object("name", "n").put("description", "d");
      account.put("flow", "CLIENT_CREDENTIALS").putArray("callbackUrls");
      client.post("/me/api/oauth2/client", account);
    } else if (name.contains(" /me/identity/user/{user}/token/{name}")) {
      String user = client.get("/me/identity/user").get(0).asString();
      if (client.get("/me/identity/user/{user}/token", user).isEmpty()) {
        client.post(
            "/me/identity/user/{user}/token", object("name", "n").put("description", "d"), user);
      }
    } else if (name.startsWith("POST /me/order/{orderId}/pay")) {
      fillCart(client);
      client.post("/order/cart/{cartId}/checkout", null, cart(client));
    } else if (name.equals("GET /vps/{serviceName}/tasks/{id}")) {
      client.post("/vps/{serviceName}/reboot", null, vps(client));
    } else if (name.contains(" /vps/{serviceName}/snapshot")) {
      client.post("/vps/{serviceName}/createSnapshot", null, vps(client));
    } else if (name.equals("POST /vps/{serviceName}/start")) {
      client.post("/vps/{serviceName}/stop", null, vps(client));
    } else if (name.contains(" /domain/zone/{zoneName}/task/")) {
      String zone = zone(client);
      client.post("/domain/zone/{zoneName}/import", zoneFile(client), zone);
    } else if (name.contains(" /dedicated/server/{serviceName}/task/")) {
      client.post("/dedicated/server/{serviceName}/reboot", null, server(client));
    } else if (name.contains(" /ip/{ip}/task/")) {
      String block = client.get("/ip").get(0).asString();
      client.post("/ip/{ip}/move", object("to", vps(client)), block);
    } else if (name.equals("DELETE /domain/zone/{zoneName}/dnssec")) {
      client.post("/domain/zone/{zoneName}/dnssec", null, zone(client));
    } else if (name.endsWith("/install/status") || name.equals("POST /secret/retrieve")) {
      client.post(
          "/dedicated/server/{serviceName}/reinstall",
          object("operatingSystem", system(client)),
          server(client));
    } else if (name.matches(".* /sms/.*/(jobs|outgoing)/.*")) {
      ObjectNode message = object("message", "hello").put("senderForResponse", true);
      message.putArray("receivers").add("+33612345678");
      client.post("/sms/{serviceName}/jobs", message, sms(client));
    } else if (name.equals("POST /ip/{ip}/reverse")
        || name.startsWith("PUT /vps/{serviceName}/ips/")) {
      forward(client, "192.0.2.1");
      forward(client, client.get("/vps/{serviceName}/ips", vps(client)).get(0).asString());
      client.post("/domain/zone/{zoneName}/refresh", null, zone(client));
    }
  }

  /** Creates a cart with a server that can be ordered, unless there is one. */
  private static void fillCart(OvhClient client) {
    if (client.get("/order/cart").isEmpty()) {
      String cart =
          client.post("/order/cart", object("ovhSubsidiary", "FR")).path("cartId").asString();
      client.post("/order/cart/{cartId}/assign", null, cart);
      ObjectNode plan = object("planCode", "24sk10").put("duration", "P1M");
      plan.put("pricingMode", "default").put("quantity", 1);
      long item = client.post("/order/cart/{cartId}/eco", plan, cart).path("itemId").asLong();
      client.post(
          "/order/cart/{cartId}/item/{itemId}/configuration",
          object("label", "dedicated_datacenter").put("value", "gra"),
          cart,
          item);
    }
  }

  private static String cart(OvhClient client) {
    return client.get("/order/cart").get(0).asString();
  }

  private static void forward(OvhClient client, String address) {
    client.post(
        "/domain/zone/{zoneName}/record",
        object("fieldType", "A").put("subDomain", "forward").put("target", address),
        zone(client));
  }

  private static String vps(OvhClient client) {
    return client.get("/vps").get(0).asString();
  }

  private static String zone(OvhClient client) {
    return client.get("/domain/zone").get(0).asString();
  }

  private static ObjectNode zoneFile(OvhClient client) {
    return object(
        "zoneFile", client.get("/domain/zone/{zoneName}/export", zone(client)).asString());
  }

  private static String server(OvhClient client) {
    return client.get("/dedicated/server").get(0).asString();
  }

  private static long boot(OvhClient client) {
    return client.get("/dedicated/server/{serviceName}/boot", server(client)).get(0).asLong();
  }

  private static String sms(OvhClient client) {
    return client.get("/sms").get(0).asString();
  }

  private static String system(OvhClient client) {
    return client
        .get("/dedicated/server/{serviceName}/install/compatibleTemplates", server(client))
        .path("ovh")
        .get(0)
        .asString();
  }

  private static ObjectNode object(String name, String value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }

  /** Returns the values of properties that do not accept any text. */
  private static Map<String, Object> values(Route route, OvhClient client) {
    if (route.toString().matches("POST /order/cart/\\{cartId}/[^/]*/options")) {
      String cart = cart(client);
      return Map.of("itemId", client.get("/order/cart/{cartId}/item", cart).get(0).asLong());
    }
    return switch (route.toString()) {
      case "POST /auth/credential" ->
          Map.of("path", "/vps/*", "redirection", "https://example.com/");
      case "POST /me/sshKey" -> Map.of("key", PUBLIC_KEY);
      case "POST /vps/{serviceName}/rebuild" -> {
        String vps = client.get("/vps").get(0).asString();
        String image = client.get("/vps/{serviceName}/images/available", vps).get(0).asString();
        String key = client.get("/me/sshKey").get(0).asString();
        yield Map.of("imageId", image, "publicSshKey", PUBLIC_KEY, "sshKey", key);
      }
      case "POST /dedicated/server/{serviceName}/reinstall" ->
          Map.of(
              "operatingSystem",
              system(client),
              "sshKey",
              PUBLIC_KEY,
              "diskGroupId",
              1L,
              "disks",
              2L,
              "schemeName",
              "default",
              "fileSystem",
              "ext4",
              "mountPoint",
              "/",
              "size",
              4096L);
      case "GET /dedicated/server/{serviceName}/install/compatibleTemplatePartitionSchemes" ->
          Map.of("templateName", system(client));
      case "PUT /dedicated/server/{serviceName}" ->
          Map.of("bootId", boot(client), "rescueSshKey", PUBLIC_KEY);
      case "POST /sms/{serviceName}/jobs" ->
          Map.of(
              "sender",
              client.get("/sms/{serviceName}/senders", sms(client)).get(0).asString(),
              "receivers",
              "+33612345678");
      case "POST /domain/zone/{zoneName}/import" ->
          Map.of("zoneFile", zoneFile(client).path("zoneFile").asString());
      case "POST /domain/zone/{zoneName}/record" -> Map.of("target", "192.0.2.1", "ttl", 3600L);
      case "PUT /domain/zone/{zoneName}/record/{id}" -> Map.of("ttl", 3600L);
      case "POST /ip/{ip}/move" -> Map.of("to", client.get("/vps").get(0).asString());
      case "POST /ip/{ip}/reverse" ->
          Map.of("ipReverse", "192.0.2.1", "reverse", "forward." + zone(client));
      case "PUT /vps/{serviceName}/ips/{ipAddress}" -> Map.of("reverse", "forward." + zone(client));
      case "POST /secret/retrieve" ->
          Map.of(
              "id",
              client
                  .post(
                      "/dedicated/server/{serviceName}/authenticationSecret", null, server(client))
                  .get(0)
                  .path("password")
                  .asString());
      default -> Map.of();
    };
  }
}
