package dev.ovhdo.cli.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallValidationSandboxTest {
  private static final String NOTHING_SENT =
      "ovh-do: nothing was sent; use --no-validate to send the request without a check\n";

  @TempDir Path home;
  private SandboxHome sandboxHome;

  @BeforeEach
  void open() {
    sandboxHome = SandboxHome.in(home);
  }

  @AfterEach
  void close() {
    sandboxHome.close();
  }

  @Test
  void check_wrongNameInTheBody_isRefusedBeforeAnythingIsSent() {
    assertThat(run("api", "POST", "/vps/vps-demo/rebuild", "-f", "imageID=x"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                """
                ovh-do: imageID is not known; did you mean imageId?
                ovh-do: imageId is missing (string)
                """
                    + NOTHING_SENT));
    assertNothingSent();
  }

  @Test
  void check_dryRun_isChecked() {
    assertThat(run("api", "POST", "/vps/vps-demo/rebuild", "--dry-run").exitCode()).isEqualTo(2);
  }

  @Test
  void check_noValidate_sendsWithoutCheck() {
    Outcome outcome =
        run("api", "POST", "/vps/vps-demo/rebuild", "-f", "imageID=x", "--no-validate");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .startsWith("ovh-do: POST /vps/vps-demo/rebuild answered 400 ")
        .hasLineCount(1);
  }

  @Test
  void check_bodyWhereNoneIsExpected_isRefused() {
    assertThat(run("api", "POST", "/vps/vps-demo/reboot", "-f", "now=true"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: POST /vps/{serviceName}/reboot takes no body\n" + NOTHING_SENT));
    assertNothingSent();
  }

  @Test
  void check_unknownQueryParameter_isRefused() {
    String expected = "ovh-do: stat is not known; did you mean state?\n" + NOTHING_SENT;

    assertThat(run("api", "GET", "/vps/vps-demo/tasks?stat=done").err()).isEqualTo(expected);
    assertThat(run("api", "GET", "/vps/vps-demo/tasks", "-f", "stat=done").err())
        .isEqualTo(expected);
    assertNothingSent();
  }

  @Test
  void check_unknownValue_isSentWithANote() {
    Outcome outcome = run("api", "GET", "/vps/vps-demo/tasks?state=d%6Fen");

    assertThat(outcome.err())
        .startsWith("ovh-do: \"doen\" is not a known value of state; did you mean \"done\"?\n");
    assertThat(sandboxHome.sandbox().journal().calls("GET", "/vps/vps-demo/tasks")).hasSize(1);
  }

  @Test
  void check_wrongTypeInThePath_isRefused() {
    Outcome outcome = run("api", "GET", "/vps/vps-demo/tasks/first");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("ovh-do: id must be a whole number")
        .endsWith(NOTHING_SENT);
  }

  @Test
  void check_unknownPath_isSentWithANote() {
    Outcome outcome = run("api", "GET", "/not/in/the/catalogue");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: there is no known route /not/in/the/catalogue; the request is sent without a check\n"
                + "ovh-do: GET /not/in/the/catalogue answered 404 ");
    assertThat(sandboxHome.sandbox().journal().calls("GET", "/not/in/the/catalogue")).hasSize(1);
  }

  @Test
  void check_typingErrorInThePath_namesTheNearestRoute() {
    assertThat(run("api", "POST", "/vps/vps-demo/reebot?x=1").err())
        .startsWith(
            """
            ovh-do: there is no known route /vps/vps-demo/reebot; the request is sent without a check; similar routes:
              POST   /vps/{serviceName}/reboot
            ovh-do: POST /vps/vps-demo/reebot""");
  }

  @Test
  void check_unknownMethodOfThePath_isSentWithANote() {
    Outcome outcome = run("api", "DELETE", "/vps/vps-demo");

    assertThat(outcome.err())
        .startsWith(
            "ovh-do: /vps/vps-demo has no DELETE, but GET and PUT; the request is sent without a check\n"
                + "ovh-do: DELETE /vps/vps-demo answered 405: ");
    assertThat(sandboxHome.sandbox().journal().calls("DELETE", "/vps/vps-demo")).hasSize(1);
  }

  @Test
  void check_deprecatedRoute_isSentWithANote() {
    assertThat(run("api", "GET", "/me/paymentMean/creditCard").err())
        .isEqualTo(
            "ovh-do: GET /me/paymentMean/creditCard is deprecated since 2023-03-07, removal announced"
                + " for 2023-09-07; use /me/payment/method instead\n");
  }

  @Test
  void check_validRequest_printsNothing() {
    assertThat(run("api", "GET", "/v1/vps/vps-demo/").err()).isEmpty();
  }

  private void assertNothingSent() {
    assertThat(sandboxHome.sandbox().journal().calls()).isEmpty();
  }

  private Outcome run(String... arguments) {
    return sandboxHome.program().run(arguments);
  }
}
