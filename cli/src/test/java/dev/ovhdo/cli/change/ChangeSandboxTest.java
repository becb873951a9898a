package dev.ovhdo.cli.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.UnknownNameException;
import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.GeneralOptions;
import dev.ovhdo.cli.session.Output;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Terminals;
import dev.ovhdo.client.Request;
import dev.ovhdo.sandbox.RecordedCall;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class ChangeSandboxTest {
  private static final Plan PLAN =
      Plan.of("vps-demo", "erase vps-demo").with("IPs", "192.0.2.7").with("state", "running");
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
    try (Session session = session(sandbox.program().typing("vps-demo\n"))) {
      assertThat(change(session).agreed(PLAN)).isSameAs(session.ovh());
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(SHOWN + "Type vps-demo to go ahead: ");
  }

  @Test
  void confirmByName_anotherNameTyped_isDeclined() {
    try (Session session = session(sandbox.program().typing("vps-web\n"))) {
      assertThatThrownBy(() -> change(session).agreed(PLAN))
          .isInstanceOfSatisfying(
              CommandException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.FAILED))
          .hasMessage("declined; nothing was changed");
    }
  }

  @Test
  void confirmByName_noTerminal_isRefused() {
    try (Session session = session(sandbox.program().terminals(Terminals.NONE))) {
      assertThatThrownBy(() -> change(session).agreed(PLAN))
          .isInstanceOfSatisfying(
              CommandException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED))
          .hasMessage("nobody is at the terminal to agree; --yes goes ahead without a question");
    }
  }

  @Test
  void confirmByName_quiet_stillShowsThePlan() {
    try (Session session = session(sandbox.program().typing("vps-demo\n"), "--quiet")) {
      change(session).agreed(PLAN);
      change(session, "--yes").agreed(PLAN);
      change(session).unasked(PLAN);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(SHOWN + "Type vps-demo to go ahead: ");
  }

  @Test
  void confirmByName_namesThatMoveTheCursor_areEscaped() {
    Plan hostile = Plan.of("vps-demo", "erase \u001b[2J").with("k\r", "a\nb").with("key", "\u202e");
    try (Session session = session(sandbox.program())) {
      change(session, "--yes").agreed(hostile);
      session.note("gone: \u001b[2J");
      session.farewell("interrupted: \u0007");
      session.sayFarewell();
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
    try (Session session = session(sandbox.program())) {
      assertThat(change(session, "--yes").agreed(PLAN)).isSameAs(session.ovh());
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(SHOWN);
  }

  @Test
  void confirmByName_dryRun_readsAndPrintsTheRequestsWithoutSendingThem() {
    try (Session session = session(sandbox.program())) {
      Ovh ovh = change(session, "--dry-run").agreed(PLAN);

      assertThat(ovh.vps().ips("vps-demo")).contains("127.0.10.1");
      JsonNode task =
          ovh.client()
              .call(
                  Request.post("/vps/{serviceName}/createSnapshot", "vps-demo")
                      .withBody(
                          JsonNodeFactory.instance.objectNode().put("description", "before")));
      assertThat(task.get("id").isIntegralNumber()).isTrue();
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

  @Test
  void run_dryRunThatFails_printsTheRequestsRecordedBefore() {
    try (Session session = session(sandbox.program(), "-o", "jsonl")) {
      assertThatThrownBy(() -> session.run(ChangeSandboxTest::failInTheMiddle))
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
    try (Session session = session(sandbox.program(), "-o", "json")) {
      assertThatThrownBy(
              () ->
                  session.run(same -> change(same, "--dry-run").unasked().vps().one("vps-nowhere")))
          .isInstanceOf(UnknownNameException.class);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static void failInTheMiddle(Session session) {
    change(session, "--dry-run").unasked().vps().stop("vps-demo");
    throw new CommandException(ExitCode.REFUSED, "the rest failed");
  }

  private Session session(ProgramRunner runner, String... arguments) {
    GeneralOptions options = new GeneralOptions();
    new CommandLine(options).parseArgs(arguments);
    return new Session(runner.out(out).environment(err), options, new Output(out), new Output(err));
  }

  private static Change change(Session session, String... arguments) {
    ChangeOptions options = new ChangeOptions();
    new CommandLine(new Holder(options)).parseArgs(arguments);
    return new Change(session, options);
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
      return List.of(options.dryRun()).toString();
    }
  }
}
