package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.Task;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of servers and their parts. */
final class ServerJson {
  private static final List<String> NEW_PROPERTIES =
      List.of("availabilityZone", "region", "iam", "efiBootloaderPath", "rescueSshKey");

  private ServerJson() {}

  /** Returns {@code dedicated.server.DedicatedWithIAM}. */
  static JsonNode of(Server server, Map<String, String> tags) {
    Server.Settings settings = server.settings();
    ObjectNode json = Json.object().put("serverId", server.serverId()).put("name", server.name());
    json.put("ip", server.ip()).put("reverse", server.reverse());
    json.put("commercialRange", server.model().commercialRange());
    json.put("os", server.system().image().id()).put("state", settings.state().text());
    json.put("powerState", server.power().text());
    json.put("bootId", settings.bootId()).put("bootScript", settings.bootScript());
    json.put("efiBootloaderPath", settings.efiBootloaderPath());
    json.put("rootDevice", settings.rootDevice());
    json.put("rescueMail", settings.rescueMail()).put("rescueSshKey", settings.rescueSshKey());
    json.put("monitoring", settings.monitoring());
    json.put("noIntervention", settings.noIntervention());
    json.put("datacenter", server.location().datacenter())
        .put("region", server.location().region());
    json.put("availabilityZone", server.location().availabilityZone());
    json.put("rack", server.location().rack()).put("linkSpeed", server.model().linkSpeed());
    json.put("supportLevel", "pro").put("professionalUse", false).put("newUpgradeSystem", true);
    json.set(
        "iam",
        ResourceIds.iam("dedicatedServer", server.name(), tags)
            .put("displayName", shownName(server)));
    return server.quirks().lacksNewProperties() ? json.remove(NEW_PROPERTIES) : json;
  }

  private static String shownName(Server server) {
    return Optional.ofNullable(server.contract().displayName()).orElse(server.name());
  }

  static JsonNode of(Boot boot) {
    return Json.object()
        .put("bootId", boot.id())
        .put("bootType", boot.type().text())
        .put("kernel", boot.kernel())
        .put("description", boot.description());
  }

  static JsonNode of(Task task, Instant now) {
    Optional<Instant> ended = task.endedAt(now);
    String start = Dates.text(Dates.at(task.timeline().start()));
    ObjectNode json = Json.object().put("taskId", task.id());
    json.put("function", task.type().text()).put("status", task.status(now).text());
    json.put("comment", task.type().comment()).put("startDate", start);
    json.put("lastUpdate", ended.map(at -> Dates.text(Dates.at(at))).orElse(start));
    json.set(
        "doneDate", ended.<JsonNode>map(at -> Dates.json(Dates.at(at))).orElse(Json.nullNode()));
    json.put("needSchedule", false);
    json.putNull("note").putNull("plannedInterventionId").putNull("tags");
    return json.putNull("ticketReference");
  }
}
