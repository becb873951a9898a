package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.Task;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of IP blocks, their tasks and their reverse DNS names. */
final class IpJson {
  private IpJson() {}

  /** Returns {@code ip.IpWithIAM}; a parked block is routed to the service name null. */
  static JsonNode of(IpBlock block) {
    String ip = block.subnet().toString();
    ObjectNode json = Json.object().put("ip", ip).put("type", block.type().text());
    json.put("version", block.subnet().v6() ? 6 : 4);
    json.set("routedTo", routedTo(block.routedTo()));
    json.put("description", block.description()).put("country", block.country());
    json.put("isAdditionalIp", block.additional()).put("canBeTerminated", block.additional());
    json.put("bringYourOwnIp", false).putNull("campus").putNull("organisationId");
    json.put("rir", "RIPE").putArray("regions");
    json.set("iam", ResourceIds.iam("ip", ip).put("displayName", ip));
    return json;
  }

  private static JsonNode routedTo(@Nullable String service) {
    return Json.object().put("serviceName", service);
  }

  /** Unlike other dates, those of the tasks are in UTC; an unfinished task has no last update. */
  static JsonNode of(Task task, Instant now) {
    Optional<Instant> ended = task.endedAt(now);
    ObjectNode json = Json.object().put("taskId", task.id());
    json.put("function", task.type().text()).put("status", task.status(now).text());
    json.set(
        "destination", task.destination() == null ? Json.nullNode() : routedTo(task.destination()));
    json.putNull("comment").put("startDate", utc(task.timeline().start()));
    String end = ended.map(IpJson::utc).orElse(null);
    return json.put("doneDate", end).put("lastUpdate", end);
  }

  private static String utc(Instant moment) {
    return Dates.text(Dates.at(moment).withOffsetSameInstant(ZoneOffset.UTC));
  }

  /** Returns {@code ip.ReverseIp}. */
  static JsonNode reverse(String address, String name) {
    return Json.object().put("ipReverse", address).put("reverse", name);
  }
}
