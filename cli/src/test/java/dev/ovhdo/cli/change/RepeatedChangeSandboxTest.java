package dev.ovhdo.cli.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that are made already: removals of what does not exist, and states that are reached. */
class RepeatedChangeSandboxTest extends SandboxTestCase {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "key delete nokey",
        "app delete noapp",
        "credential delete 4711",
        "sms sender delete Unknown",
        "ip reverse delete 127.0.10.2",
        "vps snapshot delete vps-db",
        "dns delete example.com nothing A",
      })
  void remove_whatDoesNotExist_succeedsWithANote(String command) {
    Outcome outcome = run((command + " -o json").split(" ", -1));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .matches("ovh-do: (nothing to remove: |example.com: nothing to change).*\n");
    assertThat(outcome.out().strip()).isIn("[ ]", "[]", "{\n  \"changed\": false\n}");
    assertThat(changes()).isEmpty();
  }

  @Test
  void remove_oneOfSeveralDoesNotExist_removesTheOthers() {
    Outcome outcome =
        run("key", "delete", "nokey", "laptop", "--yes", "-o", "text", "--columns", "keyName");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo("laptop\n");
    assertThat(outcome.err()).contains("ovh-do: nothing to remove: ");
    assertThat(changes()).containsExactly("DELETE /me/sshKey/laptop");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json  | '{\n  \"changed\": false\n}\n'",
        "jsonl | '{\"changed\":false}\n'",
        "yaml  | 'changed: false\n'",
        "csv   | 'changed\nfalse\n'",
      })
  void start_runningVps_printsADocumentThatNothingChanged(String format, String document) {
    assertThat(run("vps", "start", "vps-demo", "-o", format).out()).isEqualTo(document);
  }

  @Test
  void list_emptyJsonLines_isNoChange() {
    sandbox.account().sshKeys().keys().forEach(sandbox.account().sshKeys()::remove);

    assertThat(run("key", "list", "-o", "jsonl").out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "add-key spare laptop.pub             | POST /me/sshKey",
        "rm-keys laptop                       | DELETE /me/sshKey/laptop",
        "rm-apps ovh-do                       | DELETE /me/api/application/",
        "credential flush                     | DELETE /me/api/credential/",
        "logout                               | POST /auth/logout",
      })
  void dryRun_changeWithoutAQuestion_printsTheRequestAndSendsNone(String command, String request)
      throws Exception {
    write("laptop.pub", sandbox.account().sshKeys().find("laptop").orElseThrow().key());

    Outcome outcome = run((command + " --dry-run").split(" ", -1));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith(request);
    assertThat(changes()).isEmpty();
    assertThat(home.resolve(".ovh.conf")).content().contains("consumer_key");
  }
}
