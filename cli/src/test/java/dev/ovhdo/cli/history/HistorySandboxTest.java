package dev.ovhdo.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHomeTestCase;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class HistorySandboxTest extends SandboxHomeTestCase {
  private Path file() {
    return home.resolve(".local/state/ovh-do/history.jsonl");
  }

  @Test
  @CommandCase(command = "history", kind = Kind.HAPPY)
  void run_afterChanges_listsTheLatestFirst() {
    run("vps", "rename", "vps-web", "shop");
    run("vps", "list");
    sandboxHome.sandbox().faults().next(Fault.status(409).on("POST", "/vps/vps-web/reboot"));
    run("vps", "reboot", "vps-web", "--yes", "--no-wait");

    assertThat(run("history", "--columns", "command,method,path,status"))
        .isEqualTo(
            new Outcome(
                0,
                """
                COMMAND     METHOD  PATH                     STATUS
                vps reboot  POST    /1.0/vps/vps-web/reboot  409
                vps rename  PUT     /1.0/vps/vps-web         200
                """,
                ""));
  }

  @Test
  @CommandCase(command = "history", kind = Kind.JSON)
  void run_json_hasTheQueryIdAndNoText() throws IOException {
    run("sms", "send", "--to", "+33600000001", "--message", "a secret text", "--yes");

    Outcome outcome = run("history", "-o", "json", "--limit", "1");

    assertThat(outcome.out())
        .contains("\"command\": \"sms send\"", "\"queryId\": \"EU.ext-")
        .doesNotContain("secret text", "+33600000001");
    assertThat(Files.readString(file())).doesNotContain("secret text", "+33600000001");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  @CommandCase(command = "history", kind = Kind.BAD_INPUT)
  void run_limitZero_isRefused() {
    assertThat(run("history", "--limit", "0"))
        .isEqualTo(new Outcome(2, "", "ovh-do: history: --limit must be at least 1\n"));
  }

  @Test
  void run_dryRun_recordsNothing() {
    run("vps", "rename", "vps-web", "shop", "--dry-run");

    assertThat(file()).doesNotExist();
    assertThat(run("history").out()).isEmpty();
  }

  @Test
  void run_damagedLineAndManyChanges_keepsTheReadableLatest() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "{\"time\": broken\n" + "{\"command\": \"old\"}\n".repeat(1_000));

    run("vps", "rename", "vps-web", "shop");

    assertThat(Files.readAllLines(file())).hasSize(1_000);
    assertThat(run("history", "--limit", "2", "--columns", "command", "--no-header").out())
        .isEqualTo("vps rename\nold\n");
  }

  @Test
  void run_fileThatCannotBeWritten_doesNotEndTheChange() throws IOException {
    Files.createDirectories(file());

    assertThat(run("vps", "rename", "vps-web", "shop").exitCode()).isZero();
  }
}
