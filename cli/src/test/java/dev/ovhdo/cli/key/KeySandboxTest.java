package dev.ovhdo.cli.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.cases.ConsumerKeyRules;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.state.SshKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySandboxTest {
  private static final String LAPTOP =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGxizrfHVod79DvIoCWPKxkyfP/kt2zeZ1YvaKRKehNa me@laptop";
  private static final String LAPTOP_PRINT = "SHA256:CWlGuuziFhcSBW0+vp+WQ/OhwZIydGewGFXayk71bMQ";
  private static final String DESK =
      "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEwxZCXXTslGvrkUBy1J"
          + "fXJmlZYjm6ZyqnX6HCsf0rvGPew7UgNrouF50YDa6wCM+37OVPbUyqvARS03sEgx7x8= desk top";
  private static final String DESK_PRINT = "SHA256:AT+xIrYtldDdoPqxDRSmLdcSbuJXloO9zTPuWZs640M";

  @TempDir Path home;
  private SandboxHome sandboxHome;

  @BeforeEach
  void open() {
    sandboxHome = SandboxHome.in(home);
    sandboxHome.sandbox().account().sshKeys().remove("ovh-do-key");
    sandboxHome.sandbox().account().sshKeys().put(new SshKey("laptop", LAPTOP));
  }

  @AfterEach
  void close() {
    sandboxHome.close();
  }

  private Outcome run(String... arguments) {
    return sandboxHome.program().run(arguments);
  }

  private List<String> changes() {
    return sandboxHome.sandbox().journal().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .map(RecordedCall::toString)
        .toList();
  }

  private List<SshKey> keys() {
    return sandboxHome.sandbox().account().sshKeys().all();
  }

  @Test
  @CommandCase(command = "key list", kind = Kind.HAPPY)
  @CommandCase(command = "key list", kind = Kind.JSON)
  void list_validAndInvalidKey_showsBoth() {
    sandboxHome.sandbox().account().sshKeys().put(new SshKey("odd", "ssh-unheard AAAA"));

    assertThat(run("key", "list"))
        .isEqualTo(
            new Outcome(
                0,
                """
                KEY NAME  TYPE         FINGERPRINT                                         COMMENT
                laptop    ssh-ed25519  SHA256:CWlGuuziFhcSBW0+vp+WQ/OhwZIydGewGFXayk71bMQ  me@laptop
                odd
                """,
                ""));
    assertThat(run("key", "list", "-o", "json", "--query", "[].[keyName, bits]").out())
        .isEqualToIgnoringWhitespace("[[\"laptop\", 256], [\"odd\", null]]");
  }

  @Test
  @CommandCase(command = "key list", kind = Kind.REFUSED)
  void list_withoutTheRight_saysWhichRuleIsMissing() {
    ConsumerKeyRules.only(sandboxHome, "GET /me");

    Outcome outcome = run("key", "list");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("ovh-do: GET /me/sshKey answered 403 Client::Forbidden: This call has not been")
        .endsWith("The consumer key lacks the access rule GET /me/sshKey\n");
  }

  @Test
  @CommandCase(command = "key list", kind = Kind.BAD_INPUT)
  void list_anArgument_isOneTooMany() {
    assertThat(run("key", "list", "laptop"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: key list: the argument \"laptop\" is unexpected; 'ovh-do help key list'"
                    + " shows the usage\n"));
  }

  @Test
  @CommandCase(command = "key show", kind = Kind.HAPPY)
  @CommandCase(command = "key show", kind = Kind.JSON)
  void show_aKey_showsAllProperties() {
    assertThat(run("key", "show", "laptop"))
        .isEqualTo(
            new Outcome(
                0,
                """
                keyName      laptop
                type         ssh-ed25519
                bits         256
                fingerprint  %s
                comment      me@laptop
                key          %s
                """
                    .formatted(LAPTOP_PRINT, LAPTOP),
                ""));
    assertThat(run("key", "show", "laptop", "-o", "json").out())
        .isEqualToIgnoringWhitespace(
            """
            {
              "key": "%s", "keyName": "laptop", "type": "ssh-ed25519",
              "bits": 256, "fingerprint": "%s", "comment": "me@laptop"
            }
            """
                .formatted(LAPTOP, LAPTOP_PRINT));
    assertThat(run("key", "show", "laptop", "--query", "key", "-o", "text").out())
        .isEqualTo(LAPTOP + "\n");
  }

  @Test
  @CommandCase(command = "key show", kind = Kind.REFUSED)
  void show_unknownKey_listsTheKnownKeys() {
    assertThat(run("key", "show", "phone"))
        .isEqualTo(
            new Outcome(
                3, "", "ovh-do: No SSH key is named \"phone\". This account has: laptop.\n"));
    assertThat(sandboxHome.sandbox().journal().calls("GET", "/me/sshKey/phone"))
        .extracting(RecordedCall::status)
        .containsExactly(404);
  }

  @Test
  @CommandCase(command = "key show", kind = Kind.BAD_INPUT)
  void show_noName_isAUsageError() {
    assertThat(run("key", "show"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: key show: KEY is missing ('ovh-do key list' lists the values); 'ovh-do help key show' shows"
                    + " the usage\n"));
  }

  @Test
  @CommandCase(command = "key add", kind = Kind.HAPPY)
  void add_fileTextStandardInputOrDefaultKey_isAdded() throws IOException {
    Files.createDirectory(home.resolve(".ssh"));
    Path file = Files.writeString(home.resolve(".ssh/id_ecdsa.pub"), DESK + "\n");

    Outcome added = new Outcome(0, "added desk " + DESK_PRINT + "\n", "");
    assertThat(run("key", "add", "desk")).isEqualTo(added);
    for (String key : List.of(file.toString(), "~/.ssh/id_ecdsa.pub", DESK, "-")) {
      sandboxHome.sandbox().account().sshKeys().remove("desk");
      assertThat(sandboxHome.program().piping(DESK + "\n").run("key", "add", "desk", key))
          .as(key)
          .isEqualTo(added);
      assertThat(keys()).last().isEqualTo(new SshKey("desk", DESK));
    }
  }

  @Test
  void add_sameKey_isUnchanged() {
    String otherComment = LAPTOP.replace("me@laptop", "me@work");

    for (List<String> more : List.of(List.<String>of(), List.of("--replace"))) {
      List<String> words = new java.util.ArrayList<>(List.of("key", "add", "laptop", otherComment));
      words.addAll(more);
      assertThat(run(words.toArray(String[]::new)))
          .isEqualTo(new Outcome(0, "unchanged laptop " + LAPTOP_PRINT + "\n", ""));
    }
    assertThat(changes()).isEmpty();
  }

  @Test
  void add_anotherKeyOfThatName_isRefusedWithBothFingerprints() {
    assertThat(run("key", "add", "laptop", DESK))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: The account has a different SSH key named \"laptop\": "
                    + LAPTOP_PRINT
                    + ", not "
                    + DESK_PRINT
                    + ". Replace it, or choose another name.\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "key add", kind = Kind.JSON)
  void add_anotherKeyWithReplace_replacesIt() {
    assertThat(run("key", "add", "laptop", DESK, "--replace", "-o", "json"))
        .isEqualTo(
            new Outcome(
                0,
                """
                {
                  "outcome": "replaced",
                  "keyName": "laptop",
                  "key": "%s",
                  "former": "%s",
                  "type": "ecdsa-sha2-nistp256",
                  "bits": 256,
                  "fingerprint": "%s",
                  "comment": "desk top"
                }
                """
                    .formatted(DESK, LAPTOP, DESK_PRINT),
                "ovh-do: the previous key was " + LAPTOP + "\n"));
    assertThat(keys()).containsExactly(new SshKey("laptop", DESK));
  }

  @Test
  void add_replaceWithDryRun_printsTheRequests() {
    assertThat(run("key", "add", "laptop", DESK, "--replace", "--dry-run"))
        .isEqualTo(
            new Outcome(
                0,
                """
                DELETE /me/sshKey/laptop
                POST /me/sshKey
                {
                  "key": "%s",
                  "keyName": "laptop"
                }
                """
                    .formatted(DESK),
                ""));
    assertThat(keys()).containsExactly(new SshKey("laptop", LAPTOP));
  }

  @Test
  @CommandCase(command = "key add", kind = Kind.REFUSED)
  void add_theReplacementIsRefused_theOldKeyIsBack() {
    sandboxHome.sandbox().faults().next(Fault.status(409).on("POST", "/me/sshKey"));

    Outcome outcome = run("key", "add", "laptop", DESK, "--replace");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: The SSH key \"laptop\" was not replaced; the old key was restored:"
                + " POST /me/sshKey answered 409");
    assertThat(keys()).containsExactly(new SshKey("laptop", LAPTOP));
    assertThat(changes())
        .containsExactly(
            "DELETE /me/sshKey/laptop → 200", "POST /me/sshKey → 409", "POST /me/sshKey → 200");
  }

  @Test
  void add_theServerIsDown_exitCodeSaysUnavailable() {
    sandboxHome.sandbox().faults().next(Fault.status(500).on("POST", "/me/sshKey"));

    Outcome outcome =
        sandboxHome
            .program()
            .time(new SteppingTime().source())
            .run("key", "add", "laptop", DESK, "--replace");

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.err()).contains("; the old key was restored: POST /me/sshKey answered 500");
    assertThat(keys()).containsExactly(new SshKey("laptop", LAPTOP));
  }

  @Test
  void add_inDoubt_namesTheCommandThatShowsTheKeys() {
    sandboxHome.sandbox().faults().next(Fault.html(502).on("POST", "/me/sshKey"));

    Outcome outcome =
        sandboxHome.program().time(new SteppingTime().source()).run("key", "add", "desk", DESK);

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.err())
        .startsWith("ovh-do: POST /me/sshKey answered 502")
        .endsWith(
            "Afterwards, the SSH key \"desk\" did not appear within 60 s, so the outcome is in doubt."
                + " 'ovh-do api GET /me/sshKey' shows the present state.\n");
  }

  @Test
  @CommandCase(command = "key add", kind = Kind.BAD_INPUT)
  void add_invalidKey_isRefusedBeforeSending() {
    assertThat(run("key", "add", "desk", "restrict " + DESK))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: There is other text before the key, such as options. Use the line starting"
                    + " at ecdsa-sha2-nistp256\n"));
    assertThat(sandboxHome.program().piping("").run("key", "add", "desk", "-").err())
        .startsWith("ovh-do: The text is not a public SSH key.");
    assertThat(sandboxHome.sandbox().journal().calls()).isEmpty();
  }

  @Test
  @CommandCase(command = "key delete", kind = Kind.HAPPY)
  void rm_severalKeys_showsThemAndRemovesThemAfterConfirmation() {
    sandboxHome.sandbox().account().sshKeys().put(new SshKey("desk", DESK));

    assertThat(sandboxHome.program().typing("laptop desk\n").run("key", "delete", "laptop", "desk"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                Plan: remove 2 SSH keys; machines that have them keep them
                  laptop %s
                  desk   %s
                Type laptop desk to continue:\
                """
                        .formatted(LAPTOP, DESK)
                    + " "));
    assertThat(keys()).isEmpty();
  }

  @Test
  void rm_noTerminal_isRefused() {
    assertThat(run("key", "delete", "laptop"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                """
                Plan: remove the SSH key laptop; machines that have it keep it
                  laptop %s
                ovh-do: there is no terminal to ask at, so the change cannot be confirmed; use --yes
                """
                    .formatted(LAPTOP)));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "key delete", kind = Kind.JSON)
  void rm_withAFormat_showsTheRemovedKeys() {
    assertThat(
            run(
                "key",
                "delete",
                "laptop",
                "--yes",
                "--quiet",
                "-o",
                "json",
                "--columns",
                "keyName"))
        .isEqualTo(new Outcome(0, "[\n  {\n    \"keyName\": \"laptop\"\n  }\n]\n", ""));
  }

  @Test
  @CommandCase(command = "key delete", kind = Kind.REFUSED)
  void rm_theApiRefuses_isRefused() {
    sandboxHome
        .sandbox()
        .faults()
        .next(Fault.status(403, "Client::Forbidden", "no").on("DELETE", "/me/sshKey/laptop"));

    assertThat(run("key", "delete", "laptop", "--yes").exitCode()).isEqualTo(5);
  }

  @Test
  @CommandCase(command = "key delete", kind = Kind.BAD_INPUT)
  void rm_noName_isAUsageError() {
    assertThat(run("key", "delete"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: key delete: KEY is missing ('ovh-do key list' lists the values); 'ovh-do help key delete' shows the"
                    + " usage\n"));
  }
}
