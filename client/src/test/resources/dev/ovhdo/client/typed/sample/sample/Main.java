package sample;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import dev.ovhdo.client.typed.ResourcePath;
import dev.ovhdo.client.value.JsonNullable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Makes typed calls and prints what went out and what came in. */
public final class Main {
  private static final String VPS =
      "{\"name\":\"vps-1\",\"state\":\"new\",\"since\":\"2023-01-31T10:20:30+01:00\",\"default\":true,"
          + "\"later\":1}";

  private Main() {}

  public static void main(String[] args) {
    System.out.println(Main.class.getModule().isNamed() ? "module path" : "class path");
    try (OvhClient client =
        OvhClient.builder()
            .configuration(Configuration.of(Endpoint.of("ovh-eu"), new Credentials.None()))
            .transport(Main::answer)
            .build()) {
      ResourcePath vps = ResourcePath.of(client).with("vps-1");
      System.out.println(
          vps.get("/vps/{serviceName}")
              .unsigned()
              .query(new Family.VpsQuery(Family.State.RUNNING, 5L))
              .as(Family.Vps.class));
      vps.put("/vps/{serviceName}")
          .unsigned()
          .body(new Family.VpsUpdate(JsonNullable.ofNull(), Family.State.RUNNING, List.of()))
          .send();
    }
  }

  private static WireResponse answer(WireRequest request) {
    String body = request.body() == null ? "" : new String(request.body(), StandardCharsets.UTF_8);
    System.out.println(
        request + " " + request.headers().getOrDefault("X-Pagination-Size", "") + " " + body);
    return new WireResponse(200, Map.of(), VPS.getBytes(StandardCharsets.UTF_8));
  }
}
