package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.ApiEnum;
import dev.ovhdo.sandbox.state.Datacenter;
import dev.ovhdo.sandbox.state.NetbootMode;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.VpsSettings;
import dev.ovhdo.sandbox.state.VpsState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that show a VPS and change its settings. */
public final class VpsRoutes {
  static final String PATH = "/vps/{serviceName}";

  private final Account account;
  private final VpsOperations power;

  public VpsRoutes(Account account, VpsOperations power) {
    this.account = account;
    this.power = power;
  }

  public void addTo(Router router) {
    router
        .get("/vps", visit -> Json.strings(account.vps().keys()))
        .get(PATH, visit -> VpsJson.of(requested(account, visit)))
        .put(PATH, this::edit)
        .get(PATH + "/datacenter", this::datacenter)
        .get(PATH + "/ips", this::ips)
        .get(PATH + "/ips/{ipAddress}", this::ip)
        .get(PATH + "/images/available", this::images)
        .get(PATH + "/images/available/{id}", this::image)
        .get(
            PATH + "/images/current",
            visit -> VpsJson.of(requested(account, visit).system().image()))
        .get(PATH + "/status", this::status)
        .post(
            PATH + "/getConsoleUrl", visit -> Json.string(requested(account, visit).consoleUrl()));
  }

  static Vps requested(Account account, RouteCall visit) {
    return account
        .vps()
        .find(visit.pathParameter("serviceName"))
        .orElseThrow(ApiError::noSuchService);
  }

  private JsonNode edit(RouteCall visit) {
    Vps vps = requested(account, visit);
    ObjectNode body = visit.body();
    VpsSettings settings = vps.settings();
    if (body.has("displayName")) {
      settings = settings.withDisplayName(displayName(visit));
    }
    if (body.has("keymap")) {
      settings = settings.withKeymap(visit.bodyText("keymap"));
    }
    if (body.has("slaMonitoring")) {
      settings = settings.withSlaMonitoring(visit.bodyFlag("slaMonitoring"));
    }
    String mode = visit.bodyText("netbootMode");
    if (mode != null && !mode.equals(settings.netbootMode().text())) {
      power.netboot(vps, ApiEnum.parse(NetbootMode.class, mode).orElseThrow(), visit.now());
    }
    VpsSettings changed = settings;
    account.vps().update(vps.name(), each -> each.withSettings(changed));
    return Json.nullNode();
  }

  private static @Nullable String displayName(RouteCall visit) {
    String name = visit.bodyText("displayName");
    if (name != null && name.length() > 50) {
      throw ApiError.badRequest(
          "[displayName] Given data (" + name + ") is not valid for type string");
    }
    return name;
  }

  private JsonNode datacenter(RouteCall visit) {
    Datacenter datacenter = requested(account, visit).location().datacenter();
    if (datacenter == null) {
      throw ApiError.notFound("The requested object (datacenter) does not exist");
    }
    return VpsJson.of(datacenter);
  }

  private JsonNode ips(RouteCall visit) {
    return Json.strings(requested(account, visit).ips().stream().map(VpsIp::ipAddress).toList());
  }

  private JsonNode ip(RouteCall visit) {
    String address = visit.pathParameter("ipAddress");
    return requested(account, visit)
        .ip(address)
        .map(VpsJson::of)
        .orElseThrow(() -> ApiError.noSuchObject("ipAddress", address));
  }

  private JsonNode images(RouteCall visit) {
    return Json.strings(requested(account, visit).images().stream().map(OsImage::id).toList());
  }

  private JsonNode image(RouteCall visit) {
    String id = visit.pathParameter("id");
    return requested(account, visit)
        .image(id)
        .map(VpsJson::of)
        .orElseThrow(() -> ApiError.noSuchObject("id", id));
  }

  private JsonNode status(RouteCall visit) {
    VpsState state = requested(account, visit).state();
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
