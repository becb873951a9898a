package dev.ovhdo.cli.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.RecordedCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class VpsSnapshotSandboxTest extends VpsTestCase {
  private static final String WEB =
      """
        IPs      127.0.10.2, 2001:db8::a:2
        state    running
        task     none
        snapshot of 2026-10-31T22:15:00+01:00, before the upgrade
      """;
  private static final String NONE =
      "ovh-do: vps-demo has no snapshot; 'ovh-do vps snapshot create vps-demo' creates one\n";

  @Test
  @CommandCase(command = "vps snapshot create", kind = Kind.HAPPY)
  void create_withDescription_isThereAfterwards() {
    Outcome outcome = run("vps", "snapshot", "create", "demo", "--description", "before Debian 13");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                Plan: create a snapshot of vps-demo (demo)
                  IPs   127.0.10.1, 2001:db8::a:1
                  state running
                  task  none
                2026-11-01T12:00:00Z vps-demo createSnapshot: todo, 0%
                2026-11-01T12:00:05Z vps-demo createSnapshot: done, 100%
                ovh-do: vps-demo (demo) has a snapshot
                """));
    assertThat(sandbox.journal().calls("POST", "/vps/vps-demo/createSnapshot"))
        .extracting(RecordedCall::body)
        .containsExactly("{\"description\":\"before Debian 13\"}");
    assertThat(run("vps", "snapshot", "show", "demo").out()).contains("before Debian 13");
  }

  @Test
  @CommandCase(command = "vps snapshot create", kind = Kind.REFUSED)
  void create_aSecondOne_isRefusedBeforeItIsSent() {
    assertThat(run("vps", "snapshot", "create", "vps-web", "--quiet"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: vps-web has a snapshot already, of 2026-10-31T22:15:00+01:00; 'ovh-do vps"
                    + " snapshot delete vps-web' removes it\n"));
    assertThat(run("vps", "snapshot", "create", "vps-none").exitCode()).isEqualTo(3);
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "vps snapshot show", kind = Kind.HAPPY)
  void show_aSnapshot_hasItsDate() {
    assertThat(run("vps", "snapshot", "show", "vps-web"))
        .isEqualTo(
            new Outcome(
                0,
                """
                created      2026-10-31T22:15:00+01:00
                description  before the upgrade
                region       BHS1
                id           0b4c5cf1-4a9b-4f2a-8e51-6d0c1f6f3a02
                """,
                ""));
  }

  @Test
  @CommandCase(command = "vps snapshot edit", kind = Kind.HAPPY)
  void edit_aSnapshot_changesItsDescriptionAlone() {
    assertThat(run("vps", "snapshot", "edit", "vps-web", "--description", "before Debian 13"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: the snapshot of vps-web, of 2026-10-31T22:15:00+01:00, has the"
                    + " description: before Debian 13\n"));
    assertThat(run("vps", "snapshot", "edit", "vps-web", "--description", "", "-o", "text"))
        .isEqualTo(
            new Outcome(
                0,
                "2026-10-31T22:15:00+01:00\t\tBHS1\t0b4c5cf1-4a9b-4f2a-8e51-6d0c1f6f3a02\n",
                "ovh-do: the snapshot of vps-web, of 2026-10-31T22:15:00+01:00, no longer has a"
                    + " description\n"));
    assertThat(changes()).containsOnly("PUT /vps/vps-web/snapshot");
  }

  @Test
  void edit_dryRun_printsTheRequest() {
    assertThat(
            run("vps", "snapshot", "edit", "vps-web", "--description", "x", "--dry-run", "--quiet"))
        .isEqualTo(
            new Outcome(0, "PUT /vps/vps-web/snapshot\n{\n  \"description\": \"x\"\n}\n", ""));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "vps snapshot edit", kind = Kind.REFUSED)
  void edit_noSnapshot_isNotFound() {
    assertThat(run("vps", "snapshot", "edit", "vps-demo", "--description", "x"))
        .isEqualTo(new Outcome(3, "", NONE));
    assertRefusedByTheApi(404, "GET", "/vps/vps-demo/snapshot");
  }

  @Test
  @CommandCase(command = "vps snapshot edit", kind = Kind.BAD_INPUT)
  void edit_noDescription_isWrongUsage() {
    assertThat(run("vps", "snapshot", "edit", "vps-web"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: vps snapshot edit: --description=TEXT is missing;"
                    + " 'ovh-do help vps snapshot edit' shows the usage\n"));
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  @CommandCase(command = "vps snapshot show", kind = Kind.REFUSED)
  @CommandCase(command = "vps snapshot restore", kind = Kind.REFUSED)
  void anyOfThem_noSnapshot_isNotFound() {
    for (String verb : List.of("show", "restore")) {
      String option = verb.equals("show") ? "--quiet" : "--yes";

      assertThat(run("vps", "snapshot", verb, "vps-demo", option))
          .isEqualTo(new Outcome(3, "", NONE));
      assertRefusedByTheApi(404, "GET", "/vps/vps-demo/snapshot");
      assertThat(changes()).isEmpty();
    }
  }

  @Test
  @CommandCase(command = "vps snapshot delete", kind = Kind.REFUSED)
  void rm_unknownVps_isNotFound() {
    assertThat(run("vps", "snapshot", "delete", "vps-none", "--yes").exitCode()).isEqualTo(3);
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "vps snapshot restore", kind = Kind.HAPPY)
  void restore_confirmed_showsTheDateAndRestores() {
    run("rebuild", "vps-web", "Debian 13", "laptop", "--no-wait");
    run("wait", "vps/vps-web/task/" + lastTask());
    assertThat(vps("vps-web").system().image().name()).isEqualTo("Debian 13");

    Outcome outcome =
        program()
            .typing("vps-web\n")
            .variable("TERM", "dumb")
            .run("vps", "snapshot", "restore", "vps-web", "--ssh-timeout=1s", "--ssh-port=1");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "Plan: restore vps-web from its snapshot\n"
                + WEB
                + "Type vps-web to continue: 2026-11-01T12:00:05Z vps-web revertSnapshot: todo, 0%\n"
                + "2026-11-01T12:00:10Z vps-web revertSnapshot: done, 100%\n"
                + "Waiting for the new host keys of [127.0.10.2]:1\n")
        .endsWith(
            "Done: vps-web is restored to its snapshot of 2026-10-31T22:15:00+01:00."
                + " Log in with: ssh -p 1 ubuntu@127.0.10.2\n");
    assertThat(vps("vps-web").system().image().name()).isEqualTo("Ubuntu 24.04");
  }

  @Test
  @CommandCase(command = "vps snapshot delete", kind = Kind.HAPPY)
  void rm_confirmed_allowsAnotherSnapshot() {
    Outcome outcome = run("vps", "snapshot", "delete", "vps-web", "--yes");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "",
                "Plan: remove the snapshot of vps-web\n"
                    + WEB
                    + "2026-11-01T12:00:00Z vps-web deleteSnapshot: todo, 0%\n"
                    + "2026-11-01T12:00:05Z vps-web deleteSnapshot: done, 100%\n"
                    + "ovh-do: vps-web no longer has a snapshot\n"));
    assertThat(vps("vps-web").snapshot()).isNull();
    assertThat(run("vps", "snapshot", "create", "vps-web", "--quiet").exitCode()).isZero();
  }

  @Test
  void restoreAndRm_withoutTerminal_areRefused() {
    for (String verb : List.of("restore", "delete")) {
      assertThat(run("vps", "snapshot", verb, "vps-web").exitCode()).isEqualTo(5);
    }
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "vps snapshot show", kind = Kind.JSON)
  @CommandCase(command = "vps snapshot restore", kind = Kind.JSON)
  @CommandCase(command = "vps snapshot delete", kind = Kind.JSON)
  @CommandCase(command = "vps snapshot create", kind = Kind.JSON)
  @CommandCase(command = "vps snapshot edit", kind = Kind.JSON)
  void anyOfThem_json_isAnObject() {
    assertThat(json("vps", "snapshot", "show", "vps-web").path("description").asString())
        .isEqualTo("before the upgrade");
    assertThat(
            json("vps", "snapshot", "edit", "vps-web", "--description", "kept")
                .path("description")
                .asString())
        .isEqualTo("kept");
    assertThat(
            json(
                    "vps",
                    "snapshot",
                    "restore",
                    "vps-web",
                    "--ssh-timeout=1s",
                    "--ssh-port=1",
                    "--yes")
                .path("type")
                .asString())
        .isEqualTo("revertSnapshot");
    assertThat(json("vps", "snapshot", "delete", "vps-web", "--yes").path("type").asString())
        .isEqualTo("deleteSnapshot");
    assertThat(json("vps", "snapshot", "create", "vps-web", "--yes").path("type").asString())
        .isEqualTo("createSnapshot");
  }

  @Test
  @CommandCase(command = "vps snapshot show", kind = Kind.BAD_INPUT)
  @CommandCase(command = "vps snapshot restore", kind = Kind.BAD_INPUT)
  @CommandCase(command = "vps snapshot delete", kind = Kind.BAD_INPUT)
  @CommandCase(command = "vps snapshot create", kind = Kind.BAD_INPUT)
  void anyOfThem_noVps_isWrongUsage() {
    for (String verb : List.of("show", "restore", "delete", "create")) {
      Outcome outcome = run("vps", "snapshot", verb);

      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.err())
          .startsWith(
              "ovh-do: vps snapshot "
                  + verb
                  + ": VPS is missing ('ovh-do vps list' lists the values)");
    }
    assertThat(sandbox.journal().calls()).isEmpty();
  }
}
