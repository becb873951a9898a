package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.ApiEnum;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.NetbootMode;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.VpsState;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that show a VPS and change its settings. */
public final class VpsRoutes {
  static final String PATH = "/vps/{serviceName}";

  private final Account account;
  private final TaskScheduler scheduler;
  private final VpsOperations operations;

  public VpsRoutes(Account account, Machines machines, TaskScheduler scheduler) {
    this.account = account;
    this.scheduler = scheduler;
    this.operations = new VpsOperations(account, machines, scheduler);
  }

  /** Adds all routes of VPSes. */
  public void addTo(Router router) {
    new VpsTaskRoutes(account, operations, scheduler).addTo(router);
    new VpsSnapshotRoutes(account, operations).addTo(router);
    router
        .get("/vps", call -> Json.strings(account.vps().keys()))
        .get(PATH, this::vps)
        .put(PATH, this::edit)
        .get(PATH + "/datacenter", this::datacenter)
        .get(PATH + "/ips", this::ips)
        .get(PATH + "/ips/{ipAddress}", this::ip)
        .get(PATH + "/images/available", this::images)
        .get(PATH + "/images/available/{id}", this::image)
        .get(
            PATH + "/images/current", call -> VpsJson.of(requested(account, call).system().image()))
        .get(PATH + "/status", this::status)
        .post(PATH + "/getConsoleUrl", call -> Json.string(requested(account, call).consoleUrl()));
  }

  private JsonNode vps(RouteCall call) {
    Vps vps = requested(account, call);
    return VpsJson.of(vps, account.tagsOf(ResourceIds.urn("vps", vps.name())));
  }

  static Vps requested(Account account, RouteCall call) {
    Vps vps =
        account.vps().find(call.pathParameter("serviceName")).orElseThrow(ApiError::noSuchService);
    if (vps.quirks().isExpired()) {
      throw ApiError.expired();
    }
    return vps;
  }

  private JsonNode edit(RouteCall call) {
    Vps vps = requested(account, call);
    ObjectNode body = call.body();
    Vps.Settings old = vps.settings();
    String mode = call.bodyText("netbootMode");
    String displayName = body.has("displayName") ? displayName(call) : old.displayName();
    String keymap = body.has("keymap") ? call.bodyText("keymap") : old.keymap();
    Boolean monitoring =
        body.has("slaMonitoring") ? (Boolean) call.bodyFlag("slaMonitoring") : old.slaMonitoring();
    if (mode != null && !mode.equals(old.netbootMode().text())) {
      operations.netboot(vps, ApiEnum.parse(NetbootMode.class, mode).orElseThrow(), call.now());
    }
    Vps.Settings changed = new Vps.Settings(displayName, old.netbootMode(), keymap, monitoring);
    account.vps().update(vps.name(), each -> each.withSettings(changed));
    return Json.nullNode();
  }

  private static @Nullable String displayName(RouteCall call) {
    String name = call.bodyText("displayName");
    if (name != null && name.length() > 50) {
      throw ApiError.invalidValue("displayName", name, "string");
    }
    return name;
  }

  private JsonNode datacenter(RouteCall call) {
    Vps.Datacenter datacenter = requested(account, call).location().datacenter();
    if (datacenter == null) {
      throw ApiError.noSuchPart("datacenter");
    }
    return VpsJson.of(datacenter);
  }

  private JsonNode ips(RouteCall call) {
    return Json.strings(requested(account, call).ips().stream().map(VpsIp::ipAddress).toList());
  }

  private JsonNode ip(RouteCall call) {
    String address = call.pathParameter("ipAddress");
    return requested(account, call)
        .ip(address)
        .map(VpsJson::of)
        .orElseThrow(() -> ApiError.noSuchObject("ipAddress", address));
  }

  private JsonNode images(RouteCall call) {
    return Json.strings(requested(account, call).images().stream().map(OsImage::id).toList());
  }

  private JsonNode image(RouteCall call) {
    String id = call.pathParameter("id");
    return requested(account, call)
        .image(id)
        .map(VpsJson::of)
        .orElseThrow(() -> ApiError.noSuchObject("id", id));
  }

  private JsonNode status(RouteCall call) {
    VpsState state = requested(account, call).state();
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
