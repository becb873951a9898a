package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of VPSes and their parts. */
final class VpsJson {
  private VpsJson() {}

  /**
   * Returns {@code vps.VPSWithIAM} with the properties and the usual values of responses that were
   * recorded from 2022 to 2024: the display name is the service name by default, {@code iam} has an
   * id and a URN only, and there is no {@code zoneType}. {@code lockStatus} is in the schemas of
   * 2026; a VPS that is not locked has no reason.
   */
  static JsonNode of(Vps vps, Map<String, String> tags) {
    ObjectNode json = Json.object().put("name", vps.name());
    json.put("displayName", vps.shownName()).put("state", vps.state().text());
    json.put("vcore", vps.model().vcore()).put("memoryLimit", vps.model().memory());
    json.set("model", model(vps.model()));
    json.put("zone", vps.location().zone());
    json.put("cluster", vps.location().cluster()).put("offerType", "ssd");
    json.put("netbootMode", vps.settings().netbootMode().text());
    json.put("keymap", vps.settings().keymap());
    json.put("slaMonitoring", vps.settings().slaMonitoring());
    json.putArray("monitoringIpBlocks");
    json.putObject("lockStatus").put("locked", false);
    json.set("iam", ResourceIds.iam("vps", vps.name(), tags));
    return json;
  }

  private static JsonNode model(Vps.Model model) {
    ObjectNode json = Json.object().put("name", model.name()).put("offer", model.offer());
    json.put("version", model.version()).put("vcore", model.vcore());
    json.put("disk", model.disk()).put("memory", model.memory());
    json.put("maximumAdditionnalIp", 16);
    json.putArray("availableOptions");
    json.putArray("datacenter");
    return json;
  }

  static JsonNode of(VpsIp ip) {
    return Json.object()
        .put("ipAddress", ip.ipAddress())
        .put("version", ip.isV6() ? "v6" : "v4")
        .put("type", ip.primary() ? "primary" : "additional")
        .put("geolocation", ip.geolocation())
        .put("gateway", ip.gateway())
        .put("macAddress", ip.macAddress())
        .put("reverse", ip.reverse());
  }

  static JsonNode of(OsImage image) {
    return Json.object().put("id", image.id()).put("name", image.name());
  }

  static JsonNode of(Vps.Datacenter datacenter) {
    return Json.object()
        .put("name", datacenter.name())
        .put("longName", datacenter.longName())
        .put("country", datacenter.country());
  }

  static JsonNode of(Vps.Snapshot snapshot) {
    return Json.object()
        .put("id", snapshot.id())
        .put("creationDate", Dates.text(snapshot.creationDate()))
        .put("description", snapshot.description())
        .put("region", snapshot.region());
  }

  static JsonNode of(Task task, Instant now) {
    return Json.object()
        .put("id", task.id())
        .put("type", task.type().text())
        .put("state", task.status(now).text())
        .put("progress", task.timeline().percent(now))
        .put("date", Dates.text(Dates.at(task.requested())));
  }
}
