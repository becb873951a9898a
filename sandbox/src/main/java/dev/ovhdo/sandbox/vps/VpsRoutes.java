package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Datacenter;
import dev.ovhdo.sandbox.state.NetbootMode;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsImage;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.VpsSettings;
import dev.ovhdo.sandbox.state.VpsState;
import dev.ovhdo.sandbox.state.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that show a VPS and change its settings. */
public final class VpsRoutes {
  static final String ONE = "/vps/{serviceName}";

  private final Account account;
  private final VpsPower power;

  public VpsRoutes(Account account, VpsPower power) {
    this.account = account;
    this.power = power;
  }

  public void addTo(Router router) {
    router
        .get("/vps", visit -> Json.strings(account.vps().keys()))
        .get(ONE, visit -> VpsJson.of(asked(account, visit)))
        .put(ONE, this::edit)
        .get(ONE + "/datacenter", this::datacenter)
        .get(ONE + "/ips", this::ips)
        .get(ONE + "/ips/{ipAddress}", this::ip)
        .get(ONE + "/images/available", this::images)
        .get(ONE + "/images/available/{id}", this::image)
        .get(ONE + "/images/current", visit -> VpsJson.of(asked(account, visit).system().image()))
        .get(ONE + "/status", this::status)
        .post(ONE + "/getConsoleUrl", visit -> Json.string(asked(account, visit).consoleUrl()));
  }

  static Vps asked(Account account, Visit visit) {
    return account.vps().find(visit.parameter("serviceName")).orElseThrow(Refusal::noSuchService);
  }

  private JsonNode edit(Visit visit) {
    Vps vps = asked(account, visit);
    ObjectNode body = visit.body();
    VpsSettings settings = vps.settings();
    if (body.has("displayName")) {
      settings = settings.withDisplayName(displayName(visit));
    }
    if (body.has("keymap")) {
      settings = settings.withKeymap(visit.text("keymap"));
    }
    if (body.has("slaMonitoring")) {
      settings = settings.withSlaMonitoring(visit.isTrue("slaMonitoring"));
    }
    String mode = visit.text("netbootMode");
    if (mode != null && !mode.equals(settings.netbootMode().text())) {
      power.netboot(vps, Wire.parse(NetbootMode.class, mode).orElseThrow(), visit.now());
    }
    VpsSettings changed = settings;
    account.vps().update(vps.name(), each -> each.withSettings(changed));
    return Json.nothing();
  }

  private static @Nullable String displayName(Visit visit) {
    String name = visit.text("displayName");
    if (name != null && name.length() > 50) {
      throw Refusal.badRequest(
          "[displayName] Given data (" + name + ") is not valid for type string");
    }
    return name;
  }

  private JsonNode datacenter(Visit visit) {
    Datacenter datacenter = asked(account, visit).place().datacenter();
    if (datacenter == null) {
      throw Refusal.notFound("The requested object (datacenter) does not exist");
    }
    return VpsJson.of(datacenter);
  }

  private JsonNode ips(Visit visit) {
    return Json.strings(asked(account, visit).ips().stream().map(VpsIp::ipAddress).toList());
  }

  private JsonNode ip(Visit visit) {
    String address = visit.parameter("ipAddress");
    return asked(account, visit)
        .ip(address)
        .map(VpsJson::of)
        .orElseThrow(() -> Refusal.noSuch("ipAddress", address));
  }

  private JsonNode images(Visit visit) {
    return Json.strings(asked(account, visit).images().stream().map(VpsImage::id).toList());
  }

  private JsonNode image(Visit visit) {
    String id = visit.parameter("id");
    return asked(account, visit)
        .image(id)
        .map(VpsJson::of)
        .orElseThrow(() -> Refusal.noSuch("id", id));
  }

  private JsonNode status(Visit visit) {
    VpsState state = asked(account, visit).state();
    String up = state == VpsState.RUNNING || state == VpsState.RESCUED ? "up" : "down";
    ObjectNode json = Json.object().put("ping", up);
    json.putObject("ssh").put("port", 22).put("state", up);
    for (String service : List.of("dns:53", "http:80", "https:443", "smtp:25")) {
      String[] parts = service.split(":", 2);
      json.putObject(parts[0]).put("port", Integer.parseInt(parts[1])).put("state", "down");
    }
    return json.putNull("tools");
  }
}
