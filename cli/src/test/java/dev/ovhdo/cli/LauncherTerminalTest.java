package dev.ovhdo.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.testing.ExternalProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the real launcher and the real program, with and without a terminal. The terminal is a
 * pseudo terminal of {@code script}.
 */
class LauncherTerminalTest {
  private static final String ZURICH_UTF_8 = "\"$(printf 'Z\\303\\274rich')\"";
  private static final String ZURICH_LATIN_1 = "\"$(printf 'Z\\374rich')\"";

  /** Seconds after which a run is ended, such as one that waits for an answer. */
  private static final String LIMIT = "300";

  @TempDir Path home;
  private Sandbox sandbox;
  private Path launcher;

  /** The result of a run; the output contains standard error. */
  private record Outcome(int exitCode, String output) {}

  @BeforeEach
  void startSandbox() throws IOException {
    ExternalProgram.require("setsid");
    ExternalProgram.require("locale");
    sandbox = Sandbox.builder().home(home).machines(false).start();
    Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
    launcher = BuiltProgram.in(home);
  }

  @AfterEach
  void stopSandbox() {
    sandbox.close();
  }

  @Test
  void rename_noLocale_writesTheNameAsItWasTyped() throws Exception {
    Outcome outcome = withoutTerminal("ovh-do vps rename vps-web " + ZURICH_UTF_8);

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(sandbox.journal().calls("PUT", "/vps/vps-web"))
        .extracting(RecordedCall::body)
        .containsExactly("{\"displayName\":\"Zürich\"}");
    assertThat(
            withoutTerminal("ovh-do vps show " + ZURICH_UTF_8 + " --query displayName -o text")
                .output())
        .isEqualTo("Zürich\n");
  }

  @Test
  void rename_nameOfALatin1Terminal_isRefusedAndNothingIsSent() throws Exception {
    Outcome outcome = withoutTerminal("ovh-do vps rename vps-web " + ZURICH_LATIN_1);

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                2,
                "ovh-do: the argument \"Z\ufffdrich\" is not in UTF-8; run ovh-do in a terminal or"
                    + " script with UTF-8\n"));
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void list_asciiTerminal_showsOtherCharactersAsEscapes() throws Exception {
    withoutTerminal("ovh-do vps rename vps-web " + ZURICH_UTF_8);

    assertThat(atTerminal("ovh-do vps show vps-web --query displayName -o text").output())
        .isEqualTo("Z\\u00fcrich\r\n");
    assertThat(atTerminal("ovh-do vps show vps-web --query displayName -o json").output())
        .isEqualTo("\"Z\\u00fcrich\"\r\n");
    assertThat(
            atTerminal("ovh-do vps show vps-web --query displayName -o text >file; cat file")
                .output())
        .isEqualTo("Zürich\r\n");
    assertThat(
            atTerminal("LC_ALL=C.UTF-8 ovh-do vps show vps-web --query displayName -o text")
                .output())
        .isEqualTo("Zürich\r\n");
  }

  @Test
  void rebuild_inALoopOverAList_asksAtTheTerminalAndReadsNothingOfTheList() throws Exception {
    Files.writeString(home.resolve("list"), "vps-demo\nvps-web\n");

    Outcome outcome =
        atTerminal(
            "while read -r vps; do ovh-do rebuild $vps Debian 2>>notes; echo $vps:$?; done <list",
            "Erase all data on vps-demo (demo)? [y/N] ",
            "no\n",
            " [y/N] ",
            "\n");

    assertThat(outcome.output())
        .contains("Plan: erase vps-demo and install ")
        .contains("vps-demo:1\r\n")
        .endsWith("vps-web:1\r\n");
    assertThat(home.resolve("notes")).content().endsWith("ovh-do: declined; nothing was changed\n");
    assertThat(rebuilds()).isEmpty();
  }

  @Test
  void rebuild_textTypedBeforeTheQuestion_isNoAnswer() throws Exception {
    Outcome outcome =
        atTerminal(
            "echo ready; sleep 1; ovh-do rebuild vps-demo Debian </dev/null",
            "ready\r\n",
            "y\ny\ny",
            "Erase all data on vps-demo (demo)? [y/N] ",
            "n\n");

    assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(1);
    assertThat(outcome.output()).endsWith("ovh-do: declined; nothing was changed\r\n");
    assertThat(rebuilds()).isEmpty();
  }

  @Test
  void rebuild_noTerminal_goesOnWithoutAQuestionAsTheOriginal() throws Exception {
    Outcome outcome = withoutTerminal("ovh-do rebuild vps-demo Debian --no-wait </dev/null");

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(rebuilds()).hasSize(1);
    assertThat(withoutTerminal("ovh-do key delete laptop </dev/null").output())
        .endsWith("there is no terminal to ask at, so the change cannot be confirmed; use --yes\n");
  }

  @Test
  void set_secretWithInputThatIsEmpty_isAskedAtTheTerminalWithoutEcho() throws Exception {
    Outcome outcome =
        atTerminal(
            "ovh-do config set consumer_key </dev/null; stty -a | grep -wo -e '-*echo'",
            "Value of consumer_key: ",
            "s3cret\n");

    assertThat(outcome.output()).doesNotContain("s3cret").endsWith("echo\r\n");
    assertThat(outcome.output()).doesNotContain("-echo");
    assertThat(home.resolve(".ovh.conf")).content().contains("consumer_key=s3cret");
  }

  private List<RecordedCall> rebuilds() {
    return sandbox.journal().calls().stream()
        .filter(call -> call.path().endsWith("/rebuild"))
        .toList();
  }

  /** Runs a shell command in a session without a controlling terminal, as cron does. */
  private Outcome withoutTerminal(String command) throws Exception {
    return run(List.of("setsid", "--wait", "timeout", LIMIT, "sh", "-c", command));
  }

  /**
   * Runs a shell command at a terminal without a locale.
   *
   * @param dialogue in turn, an output to wait for, and the text to type then
   */
  private Outcome atTerminal(String command, String... dialogue) throws Exception {
    ExternalProgram.require("script");
    return run(List.of("timeout", LIMIT, "script", "-qec", command, "/dev/null"), dialogue);
  }

  private Outcome run(List<String> command, String... dialogue) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", launcher.getParent() + ":" + System.getenv("PATH"));
    builder.environment().put("HOME", home.toString());
    builder.environment().put("SHELL", "/bin/sh");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    try (InputStream output = process.getInputStream();
        OutputStream input = process.getOutputStream()) {
      List<String> steps = new ArrayList<>(List.of(dialogue));
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      for (int next = output.read(); next >= 0; next = output.read()) {
        read.write(next);
        if (!steps.isEmpty() && read.toString(ISO_8859_1).endsWith(steps.get(0))) {
          steps.remove(0);
          input.write(steps.remove(0).getBytes(UTF_8));
          input.flush();
        }
      }
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
      assertThat(steps).as(read.toString(UTF_8)).isEmpty();
      return new Outcome(process.exitValue(), read.toString(UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }
}
