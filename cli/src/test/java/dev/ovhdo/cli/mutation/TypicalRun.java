package dev.ovhdo.cli.mutation;

import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.NetbootMode;
import dev.ovhdo.sandbox.state.SmsMessage;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskTimeline;
import dev.ovhdo.sandbox.state.TaskType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A command with typical arguments, for the demonstration account with some tasks and messages.
 *
 * @param line all words, separated by spaces
 * @param prepare changes the account before the run
 */
public record TypicalRun(String line, Consumer<Account> prepare) {
  private static final String SSH = " --ssh-port 1 --ssh-timeout 0s";
  private static final String STORAGE = "/dedicated/server/ns3001.example.net";
  private static final String OFF = "/dedicated/server/ns3003.example.net";
  private static final Duration LATER = Duration.ofDays(36_500);
  private static final Instant EARLIER = Instant.parse("2026-10-02T03:04:05Z");

  private static final List<TypicalRun> ALL =
      List.of(
          of("ls-apps"),
          of("rm-apps old"),
          of("ls-vps"),
          of("get-console demo"),
          of("ls-ips demo"),
          of("ls-keys"),
          of("rm-keys laptop"),
          of("add-key desktop desktop.pub"),
          of("ls-imgs demo"),
          of("ls-img demo Debian"),
          of("rebuild demo Debian laptop" + SSH),
          of("rebuild-debian demo laptop --no-wait"),
          of("ls-zones"),
          of("get-zone example.com"),
          of("ls-zone-backups example.com"),
          of("vps list"),
          of("vps show demo"),
          of("vps show vps-web"),
          of("vps ips demo"),
          of("vps images demo"),
          of("vps tasks vps-web"),
          of("vps console demo"),
          of("vps rename demo shop"),
          of("vps ssh demo uptime"),
          of("vps start vps-db"),
          of("vps stop demo --yes"),
          of("vps reboot demo --yes"),
          of("vps reboot demo --yes --no-wait -o json"),
          of("vps rebuild demo debian --key laptop --yes" + SSH),
          of("vps rescue demo --yes" + SSH),
          of("vps unrescue demo --yes" + SSH)
              .with(
                  account ->
                      account
                          .vps()
                          .update("vps-demo", vps -> vps.withNetbootMode(NetbootMode.RESCUE))),
          of("vps snapshot create demo"),
          of("vps snapshot show vps-web"),
          of("vps snapshot edit vps-web --description before"),
          of("vps snapshot restore vps-web --yes" + SSH),
          of("vps snapshot delete vps-web --yes"),
          of("fleet plan fleet.yaml"),
          of("server list"),
          of("server show storage"),
          of("server ips storage"),
          of("server rename storage nas"),
          of("server reboot storage --yes"),
          of("server ssh storage uptime"),
          of("server stop storage --yes"),
          of("server start ns3003.example.net --yes").with(account -> account.tasks().remove(73L)),
          of("server reinstall storage --os debian --key laptop --yes" + SSH),
          of("server reinstall ns3001.example.net --os debian12_64 --yes --no-wait -o" + " json"),
          of("server install-status storage")
              .with(
                  account -> account.tasks().put(running(74, STORAGE, TaskType.REINSTALL_SERVER))),
          of("server os storage"),
          of("server schemes storage --os debian12_64"),
          of("server secrets storage --yes"),
          of("server boots storage"),
          of("server boot storage rescue"),
          of("server boot storage rescue --reboot --yes"),
          of("server rescue storage --key laptop --yes" + SSH),
          of("server rescue storage --password --yes --no-wait"),
          of("server unrescue build --yes" + SSH),
          of("server tasks storage"),
          of("server task storage 71"),
          of("server cancel ns3003.example.net 73"),
          of("dns zones"),
          of("dns records example.com"),
          of("dns add example.com mail A 192.0.2.9 --yes"),
          of("dns set example.com db A 192.0.2.9 --yes"),
          of("dns delete example.com www CNAME --yes"),
          of("dns plan example.com zone.txt"),
          of("dns apply example.com zone.txt --force --yes"),
          of("dns status example.com"),
          of("dns refresh example.com"),
          of("dns export example.com"),
          of("dns export example.com -o yaml"),
          of("dns import example.com zone.txt --yes"),
          of("dns history example.com"),
          of("dns restore example.com latest --yes"),
          of("dns soa example.com"),
          of("dns soa example.com --set ttl=600 --yes"),
          of("ip list"),
          of("ip reverse show 192.0.2.0/29"),
          of("ip reverse show"),
          of("ip reverse set 192.0.2.8 db.example.com --yes"),
          of("ip reverse delete 192.0.2.7 --yes"),
          of("ip reverse plan names.csv"),
          of("ip reverse apply names.csv --yes"),
          of("key list"),
          of("key show laptop"),
          of("key add desktop desktop.pub"),
          of("key add laptop desktop.pub --replace --yes"),
          of("key delete laptop --yes"),
          of("app list"),
          of("app delete old --yes"),
          of("credential list"),
          of("credential show 6001000002"),
          of("credential current"),
          of("credential expiring --days 100000"),
          of("credential delete 6001000003 --yes"),
          of("credential flush"),
          of("whoami"),
          of("doctor"),
          of("services list"),
          of("services show storage"),
          of("refresh-names vps"),
          of("config check"),
          of("logout"),
          of("sms send --to +33612345678 --message hello --yes"),
          of("sms services"),
          of("sms credits"),
          of("sms senders"),
          of("sms sender add Shop --reason alerts"),
          of("sms sender delete Example --yes"),
          of("sms jobs"),
          of("sms outgoing"),
          of("sms estimate hello"),
          of("wait vps/vps-demo/task/75")
              .with(account -> account.tasks().put(running(75, "/vps/vps-demo", TaskType.REBOOT))),
          of("wait server/storage/task/76")
              .with(account -> account.tasks().put(running(76, STORAGE, TaskType.HARD_REBOOT))),
          of("api GET /vps/vps-demo"),
          of("api /vps --all"));

  /** Returns at least one run for each command that sends requests. */
  public static List<TypicalRun> all() {
    return ALL;
  }

  private static TypicalRun of(String line) {
    return new TypicalRun(line, account -> {});
  }

  private TypicalRun with(Consumer<Account> change) {
    return new TypicalRun(line, change);
  }

  /** Returns the words of the command line. */
  public String[] words() {
    return line.split(" ");
  }

  @Override
  public String toString() {
    return line;
  }

  /** Adds finished tasks, a waiting task and messages, and makes the changes of this run. */
  void prepare(Account account) {
    account.tasks().put(finished(71, STORAGE, TaskType.HARD_REBOOT));
    account.tasks().put(finished(72, "/vps/vps-web", TaskType.REBOOT));
    account.tasks().put(task(73, OFF, TaskType.HARD_REBOOT, SteppingTime.START, TaskStatus.TODO));
    account
        .sms()
        .update(
            "sms-zz00001-1",
            sms -> sms.withMessages(List.of(message(81, Duration.ZERO), message(82, LATER))));
    prepare.accept(account);
  }

  private static Task finished(long id, String subject, TaskType type) {
    return task(id, subject, type, EARLIER, TaskStatus.DONE);
  }

  private static Task running(long id, String subject, TaskType type) {
    return task(id, subject, type, SteppingTime.START, TaskStatus.DONE);
  }

  private static Task task(long id, String subject, TaskType type, Instant start, TaskStatus end) {
    TaskTimeline timeline = new TaskTimeline(start, Duration.ofSeconds(20), end);
    return new Task(id, subject, type, start, timeline, null);
  }

  private static SmsMessage message(long id, Duration delay) {
    return new SmsMessage(id, "+33612345678", "Example", "hello", "t", 1, 1, EARLIER, delay);
  }
}
