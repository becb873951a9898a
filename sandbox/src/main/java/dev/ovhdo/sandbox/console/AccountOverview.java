package dev.ovhdo.sandbox.console;

import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.NetbootMode;
import dev.ovhdo.sandbox.state.Nichandle;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SshKey;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An account and its tasks as JSON for the console page, without secrets. */
public final class AccountOverview {
  /** The page shows the first items of a long list, and their number. */
  private static final int ITEMS = 200;

  private static final int RECORDS = 1000;
  private static final int TASKS = 50;

  private AccountOverview() {}

  /** Returns the owner, the services and the keys of an account. */
  public static ObjectNode account(Account account, Instant now) {
    Nichandle owner = account.nichandle();
    ObjectNode json = Json.object();
    json.put("nichandle", owner.nichandle())
        .put("name", (owner.firstname() + " " + owner.name()).strip())
        .put("email", owner.email());
    json.set("vps", list(account.vps().all(), AccountOverview::vps));
    json.set("servers", list(account.servers().all(), AccountOverview::server));
    json.set("zones", list(account.zones().all(), AccountOverview::zone));
    json.set("ipBlocks", list(account.ipBlocks().all(), AccountOverview::ipBlock));
    json.set("sms", list(account.sms().all(), AccountOverview::sms));
    json.set("sshKeys", list(account.sshKeys().all(), AccountOverview::sshKey));
    json.set(
        "credentials", list(account.credentials().all(), each -> credential(each, account, now)));
    return json;
  }

  private static <T> ObjectNode list(List<T> all, Function<T, ? extends JsonNode> json) {
    ObjectNode list = Json.object().put("total", all.size());
    list.set("items", Json.array(all.stream().limit(ITEMS).map(json).toList()));
    return list;
  }

  private static ObjectNode vps(Vps vps) {
    ObjectNode json =
        Json.object()
            .put("name", vps.name())
            .put("displayName", vps.shownName())
            .put("state", vps.state().text())
            .put("product", vps.model().offer())
            .put("system", vps.system().image().name())
            .put("boot", vps.settings().netbootMode() == NetbootMode.RESCUE ? "rescue" : "disk");
    json.set("addresses", Json.strings(vps.ips().stream().map(VpsIp::ipAddress).toList()));
    return json;
  }

  private static ObjectNode server(Server server) {
    String displayName = server.contract().displayName();
    Boot next = server.nextBoot();
    ObjectNode json =
        Json.object()
            .put("name", server.name())
            .put("displayName", displayName == null ? server.name() : displayName)
            .put("state", server.settings().state().text())
            .put("power", server.power().text())
            .put("product", server.model().commercialRange())
            .put("system", system(server))
            .put("boot", server.running().description())
            .put("rescue", server.rescueSystem().isPresent())
            .put("nextBoot", next.id() == server.running().id() ? null : next.description());
    json.set("addresses", Json.strings(server.ips()));
    return json;
  }

  private static String system(Server server) {
    OsImage installed = server.system().image();
    return server.systems().stream()
        .filter(each -> each.id().equals(installed.id()))
        .findFirst()
        .orElse(installed)
        .name();
  }

  private static ObjectNode zone(Zone zone) {
    return Json.object()
        .put("name", zone.name())
        .put("records", zone.records().size())
        .put("published", zone.isPublished())
        .put("dnssec", zone.dnssecActivated());
  }

  private static ObjectNode ipBlock(IpBlock block) {
    return Json.object()
        .put("name", block.subnet().toString())
        .put("type", block.type().text())
        .put("routedTo", block.routedTo())
        .put("description", block.description());
  }

  private static ObjectNode sms(SmsAccount sms) {
    return Json.object()
        .put("name", sms.name())
        .put("description", sms.description())
        .put("creditsLeft", sms.creditsLeft())
        .put("messages", sms.messages().size());
  }

  private static ObjectNode sshKey(SshKey key) {
    return Json.object()
        .put("name", key.keyName())
        .put("type", key.key().strip().replaceFirst("\\s.*", ""));
  }

  private static ObjectNode credential(Credential credential, Account account, Instant now) {
    return Json.object()
        .put("id", credential.credentialId())
        .put(
            "application",
            account
                .applications()
                .find(credential.applicationId())
                .map(Application::name)
                .orElse(null))
        .put("status", credential.status(now).text())
        .put("rules", credential.rules().size());
  }

  /** Returns a zone with its records; the page shows the first 1,000. */
  public static ObjectNode records(Zone zone) {
    Set<ZoneRecord> published = new HashSet<>(zone.published().records());
    ArrayNode records = Json.MAPPER.createArrayNode();
    zone.records().stream()
        .limit(RECORDS)
        .forEach(record -> records.add(record(record, published.contains(record))));
    ObjectNode json = zone(zone);
    json.set("nameServers", Json.strings(zone.nameServers()));
    json.set("items", records);
    return json;
  }

  private static ObjectNode record(ZoneRecord record, boolean published) {
    return Json.object()
        .put("id", record.id())
        .put("subDomain", record.subDomain())
        .put("fieldType", record.fieldType())
        .put("target", record.target())
        .put("ttl", record.ttl())
        .put("published", published);
  }

  /** Returns the running tasks, then the tasks that ended last. */
  public static ArrayNode tasks(Account account, Instant now) {
    List<Task> all = account.tasks().all();
    Stream<Task> running = all.stream().filter(task -> !task.status(now).isOver());
    Stream<Task> ended =
        all.stream()
            .filter(task -> task.status(now).isOver())
            .sorted(Comparator.comparing((Task task) -> task.timeline().endsAt()).reversed());
    return Json.array(
        Stream.concat(running, ended).limit(TASKS).map(task -> task(task, now)).toList());
  }

  private static ObjectNode task(Task task, Instant now) {
    boolean ends = task.timeline().end().isOver();
    return Json.object()
        .put("id", task.id())
        .put("subject", task.subject())
        .put("type", task.type().text())
        .put("status", task.status(now).text())
        .put("phase", task.status(now).phase().name())
        .put("percent", task.timeline().percent(now))
        .put("requested", task.requested().toString())
        .put("endsAt", text(ends ? task.timeline().endsAt() : null));
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
