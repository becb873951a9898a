package dev.ovhdo.cli.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.GlobalOptions;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.cli.context.TextOutput;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.sandbox.RecordedCall;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class ConfirmationSandboxTest {
  private static final Plan PLAN =
      Plan.of("vps-demo", "erase vps-demo")
          .withFact("IPs", "192.0.2.7")
          .withFact("state", "running");
  private static final String SHOWN =
      """
      Plan: erase vps-demo
        IPs   192.0.2.7
        state running
      """;

  @TempDir Path home;
  private SandboxHome sandbox;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void start() {
    sandbox = SandboxHome.in(home);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void confirmByName_nameTyped_continues() {
    try (CommandContext context = context(sandbox.program().typing("vps-demo\n"))) {
      assertThat(change(context).confirmByName(PLAN)).isSameAs(context.ovh());
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(SHOWN + "Type vps-demo to continue: ");
  }

  @Test
  void confirmByName_anotherNameTyped_isDeclined() {
    try (CommandContext context = context(sandbox.program().typing("vps-web\n"))) {
      assertThatThrownBy(() -> change(context).confirmByName(PLAN))
          .isInstanceOfSatisfying(
              CommandException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.FAILED))
          .hasMessage("declined; nothing was changed");
    }
  }

  @Test
  void confirmByName_noTerminal_isRefused() {
    try (CommandContext context = context(sandbox.program().interactive(InteractiveStreams.NONE))) {
      assertThatThrownBy(() -> change(context).confirmByName(PLAN))
          .isInstanceOfSatisfying(
              CommandException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED))
          .hasMessage(
              "there is no terminal to ask at, so the change cannot be confirmed; use --yes");
    }
  }

  @Test
  void confirmByName_quiet_stillShowsThePlan() {
    try (CommandContext context = context(sandbox.program().typing("vps-demo\n"), "--quiet")) {
      change(context).confirmByName(PLAN);
      change(context, "--yes").confirmByName(PLAN);
      change(context).withoutQuestion(PLAN);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(SHOWN + "Type vps-demo to continue: ");
  }

  @Test
  void confirmByName_namesThatMoveTheCursor_areEscaped() {
    Plan hostile =
        Plan.of("vps-demo", "erase \u001b[2J").withFact("k\r", "a\nb").withFact("key", "\u202e");
    try (CommandContext context = context(sandbox.program())) {
      change(context, "--yes").confirmByName(hostile);
      context.terminal().note("gone: \u001b[2J");
      context.terminal().interruptMessage("interrupted: \u0007");
      context.terminal().printInterruptMessage();
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            Plan: erase \\u001b[2J
              k\\r a\\nb
              key \\u202e
            ovh-do: gone: \\u001b[2J
            ovh-do: interrupted: \\u0007
            """);
  }

  @Test
  void confirmByName_yes_doesNotAsk() {
    try (CommandContext context = context(sandbox.program())) {
      assertThat(change(context, "--yes").confirmByName(PLAN)).isSameAs(context.ovh());
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(SHOWN);
  }

  @Test
  void confirmByName_dryRun_readsAndPrintsTheRequestsWithoutSendingThem() {
    try (CommandContext context = context(sandbox.program())) {
      context.run(ConfirmationSandboxTest::createSnapshotInADryRun);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            POST /vps/vps-demo/createSnapshot
            {
              "description": "before"
            }
            """);
    assertThat(sandbox.sandbox().journal().calls())
        .extracting(RecordedCall::method)
        .containsOnly("GET");
  }

  private static void createSnapshotInADryRun(CommandContext context) {
    Ovh ovh = change(context, "--dry-run").confirmByName(PLAN);

    assertThat(ovh.vps().ips("vps-demo")).contains("127.0.10.1");
    JsonNode task =
        ovh.client()
            .call(
                Request.post("/vps/{serviceName}/createSnapshot", "vps-demo")
                    .withBody(JsonNodeFactory.instance.objectNode().put("description", "before")));
    assertThat(task.get("id").isIntegralNumber()).isTrue();
  }

  @Test
  void run_dryRunThatFails_printsTheRequestsRecordedBefore() {
    try (CommandContext context = context(sandbox.program(), "-o", "jsonl")) {
      assertThatThrownBy(() -> context.run(ConfirmationSandboxTest::failInTheMiddle))
          .hasMessage("the rest failed");
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"method":"POST","path":"/vps/vps-demo/stop","body":null}
            """);
  }

  @Test
  void run_dryRunThatFailsBeforeAnyRequest_printsNothing() {
    try (CommandContext context = context(sandbox.program(), "-o", "json")) {
      assertThatThrownBy(
              () ->
                  context.run(
                      same -> change(same, "--dry-run").withoutQuestion().vps().get("vps-nowhere")))
          .isInstanceOf(ResourceNotFoundException.class);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static void failInTheMiddle(CommandContext context) {
    change(context, "--dry-run").withoutQuestion().vps().stop("vps-demo");
    throw new CommandException(ExitCode.REFUSED, "the rest failed");
  }

  private CommandContext context(ProgramRunner runner, String... arguments) {
    GlobalOptions options = new GlobalOptions();
    new CommandLine(options.spec()).parseArgs(arguments);
    return new CommandContext(
        runner.out(out).environment(err),
        options,
        new TextOutput(out, false),
        new TextOutput(err, false));
  }

  private static Confirmation change(CommandContext context, String... arguments) {
    ChangeOptions options = new ChangeOptions();
    new CommandLine(new Holder(options)).parseArgs(arguments);
    return new Confirmation(context, options);
  }

  /** A command with only the change options. */
  @CommandLine.Command
  private static final class Holder {
    @CommandLine.Mixin private final ChangeOptions options;

    Holder(ChangeOptions options) {
      this.options = options;
    }

    @Override
    public String toString() {
      return String.valueOf(options.dryRun);
    }
  }
}
