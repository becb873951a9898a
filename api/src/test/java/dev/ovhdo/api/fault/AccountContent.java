package dev.ovhdo.api.fault;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.Zone;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an account contains, without ids and dates: the number of each item. The tasks of a zone are
 * left out, because a second refresh has no effect.
 */
record AccountContent(Map<String, Integer> items) {

  static AccountContent of(Account account) {
    Map<String, Integer> items = new TreeMap<>();
    account.tasks().all().stream()
        .filter(task -> !task.subject().startsWith("/domain/"))
        .forEach(task -> add(items, "task " + text(task)));
    account.vps().all().forEach(vps -> add(items, vps));
    account.servers().all().forEach(server -> add(items, server));
    account.zones().all().forEach(zone -> add(items, zone));
    account.ipBlocks().all().forEach(block -> add(items, block));
    account.sms().all().forEach(sms -> add(items, sms));
    account.sshKeys().all().forEach(key -> add(items, "key " + key.keyName() + " " + key.key()));
    account.applications().keys().forEach(id -> add(items, "application " + id));
    account
        .credentials()
        .all()
        .forEach(
            each ->
                add(
                    items,
                    "credential "
                        + each.applicationId()
                        + (each.consumerKey().startsWith("consumer-key-")
                            ? " " + each.consumerKey()
                            : "")
                        + " "
                        + each.allowedIps()));
    return new AccountContent(items);
  }

  private static String text(Task task) {
    return task.subject() + " " + task.type().text();
  }

  private static void add(Map<String, Integer> items, String item) {
    items.merge(item, 1, Integer::sum);
  }

  private static void add(Map<String, Integer> items, Vps vps) {
    String name = vps.name();
    add(items, name + " displayName " + vps.shownName());
    add(items, name + " state " + vps.state());
    add(items, name + " netboot " + vps.settings().netbootMode());
    add(items, name + " image " + vps.system().image().name());
    Vps.Snapshot snapshot = vps.snapshot();
    if (snapshot != null) {
      add(items, "snapshot of " + name);
      add(items, name + " snapshot description " + snapshot.description());
    }
  }

  private static void add(Map<String, Integer> items, Server server) {
    String name = server.name();
    add(items, name + " displayName " + server.contract().displayName());
    add(items, name + " boot " + server.settings().bootId());
    add(items, name + " rescue mail " + server.settings().rescueMail());
    add(items, name + " rescue key " + server.settings().rescueSshKey());
    add(items, name + " running " + server.running().id());
    add(items, name + " system " + server.system().image().name());
  }

  private static void add(Map<String, Integer> items, Zone zone) {
    zone.records()
        .forEach(
            each ->
                add(
                    items,
                    "record "
                        + String.join(
                            " ",
                            zone.name(),
                            each.subDomain(),
                            each.fieldType(),
                            String.valueOf(each.ttl()),
                            each.target().replace("\"", ""))));
    add(items, zone.name() + " SOA ttl " + zone.soa().ttl());
    add(items, zone.name() + " published " + zone.isPublished());
  }

  private static void add(Map<String, Integer> items, IpBlock block) {
    block.reverses().forEach((ip, name) -> add(items, "reverse " + ip + " " + name));
  }

  private static void add(Map<String, Integer> items, SmsAccount sms) {
    sms.senders().forEach(sender -> add(items, "sender " + sender.sender()));
    sms.messages()
        .forEach(message -> add(items, "message " + message.receiver() + " " + message.message()));
  }

  /** Returns the items that this account has more often than both others. */
  String excess(AccountContent before, AccountContent after, int factor) {
    return items.entrySet().stream()
        .filter(
            each -> {
              int expected =
                  Math.max(
                      before.items().getOrDefault(each.getKey(), 0),
                      after.items().getOrDefault(each.getKey(), 0));
              return expected > 0 && each.getValue() > expected * factor;
            })
        .map(each -> each.getValue() + " x " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  /** Returns the items of another account that this account lacks. */
  String missing(AccountContent other) {
    return other.items().entrySet().stream()
        .filter(each -> items.getOrDefault(each.getKey(), 0) < each.getValue())
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return String.join("\n", items.keySet());
  }
}
