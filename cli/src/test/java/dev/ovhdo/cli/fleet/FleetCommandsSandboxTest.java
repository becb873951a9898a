package dev.ovhdo.cli.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.VpsReboot;
import dev.ovhdo.fleet.store.FleetStore;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(300)
class FleetCommandsSandboxTest extends SandboxTestCase {
  private static final String[] REBOOT = {
    "fleet", "run", "web.yaml", "--yes", "--quiet", "--interval", "30ms"
  };

  @BeforeEach
  void writePlan() throws IOException {
    write(
        "web.yaml",
        """
        name: web
        targets: [vps-demo, vps-web]
        operations:
          - vps reboot
        """);
  }

  private Outcome failing() {
    sandbox
        .faults()
        .next(Fault.parse("POST /vps/vps-web/reboot: Client::BadRequest Not today once"));
    return run(REBOOT);
  }

  @Test
  @CommandCase(command = "fleet plan", kind = Kind.HAPPY)
  void plan_showsEachMachine() throws IOException {
    write(
        "web.yaml",
        """
        name: web
        targets: ["vps-*"]
        operations:
          - vps rebuild: {image: debian, key: laptop}
          - vps reboot
        """);
    Outcome outcome = run("fleet", "plan", "web.yaml");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("vps-demo", "vps-web", "vps rebuild, vps reboot", "Debian");
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "fleet plan", kind = Kind.JSON)
  void plan_json_hasTheRefusal() {
    JsonNode rows = json("fleet", "plan", "web.yaml");

    assertThat(rows.path(0).path("machine").asString()).isEqualTo("vps-demo");
    assertThat(rows.path(0).path("refusal").isNull()).isTrue();
  }

  @Test
  @CommandCase(command = "fleet plan", kind = Kind.REFUSED)
  void plan_machineThatDoesNotExist_isRefused() {
    Outcome outcome = run("fleet", "plan", "web.yaml", "--target", "vps-none");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err()).isEqualTo("ovh-do: 1 of 3 machines cannot be changed now\n");
    assertThat(outcome.out()).contains("vps-none");
  }

  @Test
  @CommandCase(command = "fleet plan", kind = Kind.BAD_INPUT)
  void plan_unknownKey_isAnErrorWithItsLine() throws IOException {
    write("web.yaml", "name: web\nhosts: [vps-demo]\n");

    assertThat(run("fleet", "plan", "web.yaml"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: web.yaml: line 2: unknown key \"hosts\". Keys of a plan: name, targets,"
                    + " tags, operations, concurrency, canaries, batch, pause, stop-after,"
                    + " window\n"));
  }

  @Test
  void plan_tags_chooseTheMachines() throws IOException {
    write("web.yaml", "name: web\ntags: {env: production}\noperations: [vps reboot]\n");

    assertThat(targets("fleet", "plan", "web.yaml")).containsExactly("vps-web");
    assertThat(targets("fleet", "plan", "web.yaml", "--target", "vps-*"))
        .containsExactly("vps-web");
    assertThat(targets("fleet", "plan", "web.yaml", "--target", "vps-demo"))
        .containsExactly("vps-demo");
    assertThat(run("fleet", "plan", "web.yaml", "--tag", "team=none"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: no resource of the account has the tags team=none, env=production\n"
                    + "ovh-do: no VPS of the account with these tags matches \"*\"\n"));
  }

  private List<String> targets(String... command) {
    return json(command).valueStream().map(row -> row.path("target").asString()).toList();
  }

  @Test
  void plan_windowThatIsNone_isAnErrorWithItsLine() throws IOException {
    write("web.yaml", "name: web\nwindow: [\"22:00-04:00 UTC\", at night]\n");

    assertThat(run("fleet", "plan", "web.yaml").err())
        .startsWith("ovh-do: web.yaml: line 2: \"at night\" is no maintenance window. Examples: ");
    assertThat(run("fleet", "plan", "web.yaml", "--window", "at night").exitCode()).isEqualTo(2);
  }

  @Test
  void plan_unknownParameter_isAnErrorWithItsLine() throws IOException {
    write(
        "web.yaml", "name: web\noperations:\n  - vps rebuild: {image: debian, ssh-key: laptop}\n");

    assertThat(run("fleet", "plan", "web.yaml").err())
        .isEqualTo(
            "ovh-do: web.yaml: line 2: vps rebuild has no parameter \"ssh-key\". Parameters: image,"
                + " key\n");
  }

  @Test
  void plan_checks_areShownBetweenTheOperations() throws IOException {
    write(
        "web.yaml",
        """
        name: web
        targets: [vps-demo]
        operations:
          - vps reboot
          - check ssh: {timeout: 5m}
          - check url: {url: 'https://{name}/health', interval: 1m}
        """);

    assertThat(run("fleet", "plan", "web.yaml").out()).contains("vps reboot, check ssh, check url");
  }

  @Test
  void plan_checksAlone_isAnError() throws IOException {
    write("web.yaml", "name: web\ntargets: [vps-demo]\noperations: [check ssh]\n");

    assertThat(run("fleet", "plan", "web.yaml").err())
        .isEqualTo("ovh-do: the fleet web has no operation\n");
  }

  @Test
  void plan_timeThatIsNone_isAnErrorWithItsLine() throws IOException {
    write("web.yaml", "name: web\noperations:\n  - vps reboot\n  - check ssh: {timeout: soon}\n");

    assertThat(run("fleet", "plan", "web.yaml"))
        .satisfies(
            outcome -> {
              assertThat(outcome.exitCode()).isEqualTo(2);
              assertThat(outcome.err()).startsWith("ovh-do: web.yaml: line ").contains("soon");
            });
  }

  @Test
  void plan_patternWithoutMachine_isAnError() {
    assertThat(run("fleet", "plan", "web.yaml", "--target", "db-*"))
        .isEqualTo(new Outcome(3, "", "ovh-do: no VPS of the account matches \"db-*\"\n"));
  }

  @Test
  @CommandCase(command = "fleet run", kind = Kind.HAPPY)
  @CommandCase(command = "fleet status", kind = Kind.HAPPY)
  @CommandCase(command = "fleet report", kind = Kind.HAPPY)
  @CommandCase(command = "fleet log", kind = Kind.HAPPY)
  void run_rebootsEachMachineOnce() {
    Outcome outcome = run(REBOOT);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(changes())
        .containsExactlyInAnyOrder("POST /vps/vps-demo/reboot", "POST /vps/vps-web/reboot");
    assertThat(run("fleet", "status").out()).contains("web", "done");
    assertThat(run("fleet", "report", "web", "--state", "done").out())
        .contains("vps-demo", "vps-web");
    assertThat(run("fleet", "log", "web", "vps-web").out()).contains("intent", "effect", "settled");
  }

  @Test
  @CommandCase(command = "fleet run", kind = Kind.JSON)
  @CommandCase(command = "fleet status", kind = Kind.JSON)
  @CommandCase(command = "fleet report", kind = Kind.JSON)
  @CommandCase(command = "fleet log", kind = Kind.JSON)
  @CommandCase(command = "fleet resume", kind = Kind.BAD_INPUT)
  void run_json_hasTheCounts() {
    JsonNode counts = json(REBOOT);

    assertThat(counts.path("state").asString()).isEqualTo("done");
    assertThat(counts.path("done").asInt()).isEqualTo(2);
    assertThat(json("fleet", "status", "web").path(0).path("failed").asInt()).isZero();
    assertThat(json("fleet", "report", "web").path(1).path("state").asString()).isEqualTo("done");
    assertThat(
            json("fleet", "log", "web", "vps-demo").path(2).path("data").path("outcome").asString())
        .isEqualTo("done");
    assertThat(run("fleet", "resume").exitCode()).isEqualTo(2);
    assertThat(run("fleet", "resume", "web"))
        .isEqualTo(new Outcome(5, "", "ovh-do: the fleet web is done and cannot be resumed\n"));
  }

  @Test
  @CommandCase(command = "fleet run", kind = Kind.REFUSED)
  @CommandCase(command = "fleet retry", kind = Kind.HAPPY)
  void retry_failedMachine_startsAgain() {
    Outcome failed = failing();

    assertThat(failed.exitCode()).isEqualTo(7);
    assertThat(failed.err())
        .isEqualTo("ovh-do: 1 of 2 machines failed; 'ovh-do fleet report web' shows the reasons\n");
    assertThat(run("fleet", "report", "web", "--state", "failed").out()).contains("Not today");

    assertThat(run("fleet", "retry", "web", "--interval", "30ms", "--quiet").exitCode()).isZero();
    assertThat(changes().stream().filter(call -> call.equals("POST /vps/vps-demo/reboot")))
        .hasSize(1);
  }

  @Test
  void retry_target_startsThisMachineOnly() {
    sandbox
        .faults()
        .next(Fault.parse("POST /vps/{serviceName}/reboot: Client::BadRequest Not today 2 times"));
    assertThat(run(REBOOT).exitCode()).isEqualTo(7);

    JsonNode counts =
        JsonMapper.shared()
            .readTree(
                run(
                        "fleet",
                        "retry",
                        "web",
                        "vps-web",
                        "--interval",
                        "30ms",
                        "--quiet",
                        "-o",
                        "json")
                    .out());
    assertThat(counts.path("done").asInt()).isEqualTo(1);
    assertThat(counts.path("failed").asInt()).isEqualTo(1);
    assertThat(run("fleet", "retry", "web", "vps-web"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: vps-web is done in the fleet web, and only a failed target can be"
                    + " retried\n"));
    assertThat(run("fleet", "retry", "web", "vps-none"))
        .isEqualTo(new Outcome(3, "", "ovh-do: the fleet web has no target vps-none\n"));
    assertThat(run("fleet", "retry", "web", "vps-demo", "--failed"))
        .isEqualTo(new Outcome(2, "", "ovh-do: give either --failed or TARGET, not both\n"));
    assertThat(run("fleet", "retry", "web", "--failed", "--interval", "30ms", "--quiet").exitCode())
        .isZero();
  }

  @Test
  @CommandCase(command = "fleet worker", kind = Kind.HAPPY)
  @CommandCase(command = "fleet worker", kind = Kind.JSON)
  @CommandCase(command = "fleet worker", kind = Kind.BAD_INPUT)
  void worker_runningFleet_worksOnIt() {
    createFleet();

    Outcome outcome = run("fleet", "worker", "web", "--interval", "30ms", "--quiet");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(changes()).containsExactly("POST /vps/vps-web/reboot");
    assertThat(json("fleet", "worker", "web").path("state").asString()).isEqualTo("done");
    assertThat(run("fleet", "worker").exitCode()).isEqualTo(2);
  }

  @Test
  @CommandCase(command = "fleet worker", kind = Kind.REFUSED)
  void worker_machineThatFails_exitsWith7() {
    createFleet();
    sandbox
        .faults()
        .next(Fault.parse("POST /vps/vps-web/reboot: Client::BadRequest Not today once"));

    assertThat(run("fleet", "worker", "web", "--interval", "30ms").exitCode()).isEqualTo(7);
  }

  @Test
  void worker_fleetThatIsNotRunning_doesNothing() {
    assertThat(run("fleet", "worker", "web"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: there is no fleet store %s\n"
                    .formatted(home.resolve(".local/state/ovh-do/fleet/web.db"))));
    createFleet();
    run("fleet", "pause", "web");

    assertThat(run("fleet", "worker", "web").exitCode()).isEqualTo(8);
    assertThat(changes()).isEmpty();
  }

  private void createFleet() {
    try (FleetStore store = FleetStore.open(home.resolve(".local/state/ovh-do/fleet/web.db"))) {
      store.create(
          new FleetPlan("web", List.of("vps-web"), List.of(new VpsReboot()), Pace.standard()));
    }
  }

  @Test
  @CommandCase(command = "fleet hostkeys", kind = Kind.JSON)
  @CommandCase(command = "fleet hostkeys", kind = Kind.BAD_INPUT)
  void hostkeys_machinesWithoutAnswer_areNotRenewed() {
    failing();

    JsonNode rows =
        json("fleet", "hostkeys", "web", "--ssh-port", "1", "--ssh-timeout", "0s", "--quiet");
    assertThat(rows).hasSize(1);
    assertThat(rows.path(0).path("target").asString()).isEqualTo("vps-demo");
    assertThat(rows.path(0).path("renewed").asBoolean()).isFalse();
    assertThat(run("fleet", "hostkeys").exitCode()).isEqualTo(2);
  }

  @Test
  @CommandCase(command = "fleet hostkeys", kind = Kind.REFUSED)
  void hostkeys_addressesThatCannotBeRead_isAnError() {
    run(REBOOT);
    sandbox
        .faults()
        .next(Fault.parse("GET /vps/vps-web/ips: Client::Forbidden You are not allowed"));

    Outcome outcome =
        run("fleet", "hostkeys", "web", "--ssh-port", "1", "--ssh-timeout", "0s", "--quiet");
    assertThat(outcome.exitCode()).as(outcome.err()).isNotZero();
    assertThat(outcome.err()).contains("You are not allowed");
  }

  @Test
  void report_csv_hasALineForEachMachine() {
    run(REBOOT);

    assertThat(run("fleet", "report", "web", "-o", "csv").out().lines())
        .hasSize(3)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).isEqualTo("target,state,step,task,ended,reason");
              assertThat(lines.get(1)).startsWith("vps-demo,done,1,vps/vps-demo/task/");
            });
  }

  @Test
  @CommandCase(command = "fleet retry", kind = Kind.JSON)
  void retry_json_hasTheCounts() {
    failing();

    JsonNode counts = json("fleet", "retry", "web", "--interval", "30ms", "--quiet");
    assertThat(counts.path("done").asInt()).isEqualTo(2);
  }

  @Test
  @CommandCase(command = "fleet retry", kind = Kind.REFUSED)
  @CommandCase(command = "fleet retry", kind = Kind.BAD_INPUT)
  void retry_machineThatFailsAgain_exitsWith7() {
    failing();
    sandbox
        .faults()
        .next(Fault.parse("POST /vps/vps-web/reboot: Client::BadRequest Not today once"));

    assertThat(run("fleet", "retry", "web", "--interval", "30ms").exitCode()).isEqualTo(7);
    assertThat(run("fleet", "retry").exitCode()).isEqualTo(2);
  }

  @Test
  @CommandCase(command = "fleet run", kind = Kind.BAD_INPUT)
  void run_planWithoutOperation_isAnError() {
    assertThat(run("fleet", "run", "--name", "web", "--target", "vps-demo", "--yes"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: the plan has no operation: give --operation, or the key operations in the"
                    + " file. Operations: check command, check ssh, check url, server reboot, server"
                    + " reinstall, vps reboot, vps rebuild, vps snapshot create\n"));
  }

  @Test
  void run_withoutConfirmation_changesNothing() {
    Outcome outcome = run("fleet", "run", "web.yaml");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err()).contains("Plan: vps reboot on 2 machines\n");
    assertThat(changes()).isEmpty();
    assertThat(Files.exists(home.resolve(".local/state/ovh-do/fleet/web.db"))).isFalse();
  }

  @Test
  void run_fleetThatExists_isRefused() {
    run(REBOOT);

    assertThat(run(REBOOT).err())
        .startsWith("ovh-do: the fleet web exists already in ")
        .endsWith("Choose another name, or continue it with fleet resume\n");
  }

  @Test
  @CommandCase(command = "fleet resume", kind = Kind.HAPPY)
  @CommandCase(command = "fleet pause", kind = Kind.BAD_INPUT)
  void resume_afterRefusedCredentials_continues() {
    Credential credential =
        sandbox.account().credentialByKey(sandbox.keys().consumerKey()).orElseThrow();
    sandbox.faults().next(Fault.parse("POST /vps/{serviceName}/reboot: expired-credential once"));

    Outcome refused = run("fleet", "run", "web.yaml", "--yes", "--interval", "30ms", "--no-input");
    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(4);
    assertThat(refused.err()).contains("Afterwards, 'ovh-do fleet resume web' continues");
    assertThat(run("fleet", "pause").exitCode()).isEqualTo(2);

    sandbox.account().credentials().put(credential);
    Outcome resumed = run("fleet", "resume", "web", "--interval", "30ms");
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
  }

  /** Creates a fleet that no worker works on, as after the end of a worker. */
  private void create() {
    try (FleetStore store = FleetStore.open(home.resolve(".local/state/ovh-do/fleet/web.db"))) {
      store.create(
          new FleetPlan(
              "web", List.of("vps-demo", "vps-web"), List.of(new VpsReboot()), Pace.standard()));
    }
  }

  @Test
  @CommandCase(command = "fleet pause", kind = Kind.HAPPY)
  @CommandCase(command = "fleet resume", kind = Kind.JSON)
  @CommandCase(command = "fleet status", kind = Kind.BAD_INPUT)
  @CommandCase(command = "fleet report", kind = Kind.BAD_INPUT)
  @CommandCase(command = "fleet log", kind = Kind.BAD_INPUT)
  void pause_fleet_isPausedUntilItIsResumed() {
    create();

    assertThat(run("fleet", "pause", "web").out()).contains("paused");
    assertThat(run("fleet", "pause", "web"))
        .isEqualTo(new Outcome(5, "", "ovh-do: the fleet web is paused and cannot be paused\n"));
    assertThat(changes()).isEmpty();
    assertThat(run("fleet", "status", "web", "other").exitCode()).isEqualTo(2);
    assertThat(run("fleet", "report").exitCode()).isEqualTo(2);
    assertThat(run("fleet", "log", "web").exitCode()).isEqualTo(2);
    assertThat(json("fleet", "resume", "web", "--interval", "30ms").path("done").asInt())
        .isEqualTo(2);
  }

  @Test
  @CommandCase(command = "fleet pause", kind = Kind.JSON)
  @CommandCase(command = "fleet cancel", kind = Kind.JSON)
  void cancel_json_hasTheCounts() {
    create();

    assertThat(json("fleet", "pause", "web").path("state").asString()).isEqualTo("paused");
    assertThat(json("fleet", "cancel", "web").path("cancelled").asInt()).isEqualTo(2);
  }

  @Test
  @CommandCase(command = "fleet cancel", kind = Kind.HAPPY)
  @CommandCase(command = "fleet cancel", kind = Kind.BAD_INPUT)
  void cancel_fleet_cannotBeResumed() {
    create();

    assertThat(run("fleet", "cancel").exitCode()).isEqualTo(2);
    assertThat(run("fleet", "cancel", "web").out()).contains("cancelled");
    assertThat(run("fleet", "resume", "web"))
        .isEqualTo(
            new Outcome(5, "", "ovh-do: the fleet web is cancelled and cannot be resumed\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  void status_fleetThatDoesNotExist_isAnError() {
    assertThat(run("fleet", "status", "shop").err())
        .isEqualTo(
            "ovh-do: there is no fleet store %s\n"
                .formatted(home.resolve(".local/state/ovh-do/fleet/shop.db")));
  }

  @Test
  @CommandCase(command = "fleet resume", kind = Kind.REFUSED)
  void resume_machineThatFails_exitsWith7() {
    create();
    sandbox
        .faults()
        .next(Fault.parse("POST /vps/vps-web/reboot: Client::BadRequest Not today once"));

    assertThat(run("fleet", "resume", "web", "--interval", "30ms").exitCode()).isEqualTo(7);
  }
}
