package dev.ovhdo.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiCallSandboxTest {
  private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAA1AAB x";

  @TempDir Path home;
  private SandboxHome world;

  @BeforeEach
  void open() {
    world = SandboxHome.in(home);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void run_get_printsIndentedJson() {
    assertThat(run("api", "GET", "/vps/vps-demo/ips"))
        .isEqualTo(new Outcome(0, "[\n  \"127.0.10.1\",\n  \"2001:db8::a:1\"\n]\n", ""));
  }

  @Test
  void run_methodInLowerCaseAndPathWithoutSlash_areFine() {
    assertThat(run("api", "get", "vps/vps-db/ips").out()).contains("\"127.0.10.3\"");
  }

  @Test
  void run_query_isSentAsItStands() {
    assertThat(run("api", "GET", "/me/api/credential?status=refused").out())
        .isEqualTo("[\n  6001000003\n]\n");
  }

  @Test
  void run_include_printsStatusAndHeadersFirst() {
    String out = run("api", "-i", "GET", "/vps").out();

    assertThat(out).startsWith("HTTP 200\n").contains("\n\n[\n  \"vps-demo\",\n");
    assertThat(out.lines()).anyMatch(line -> line.matches("(?i)x-ovh-queryid: EU\\..+"));
  }

  @Test
  void run_postWithInputFile_sendsItsJson() throws IOException {
    Files.createDirectories(home.resolve("work"));
    Files.writeString(
        home.resolve("work/key.json"), "{\"keyName\": \"spare\", \"key\": \"" + KEY + "\"}");

    assertThat(run("api", "POST", "/me/sshKey", "--input", "key.json"))
        .isEqualTo(new Outcome(0, "null\n", ""));
    assertThat(world.sandbox().account().sshKeys().find("spare")).isPresent();
  }

  @Test
  void run_putWithStandardInput_sendsIt() {
    Outcome outcome =
        world
            .program()
            .piping("{\"displayName\": \"été\"}\n")
            .run("api", "PUT", "/vps/vps-web", "--input", "-");

    assertThat(outcome).isEqualTo(new Outcome(0, "null\n", ""));
    assertThat(run("api", "GET", "/vps/vps-web").out()).contains("\"displayName\": \"été\"");
  }

  @Test
  void run_inputThatIsNoJson_isRefusedBeforeAnythingIsSent() {
    Outcome outcome =
        world
            .program()
            .piping("{\"displayName\": \n  web}")
            .run("api", "PUT", "/vps/vps-web", "--input", "-");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("ovh-do: standard input is not JSON: line 2, column 3: Unrecognized token");
    assertNothingSent();
  }

  @Test
  void run_emptyInput_isRefused() {
    assertThat(world.program().piping(" \n").run("api", "POST", "/me/sshKey", "--input", "-"))
        .isEqualTo(new Outcome(2, "", "ovh-do: standard input is empty, not JSON\n"));
  }

  @Test
  void run_missingInputFile_isRefused() {
    assertThat(run("api", "POST", "/me/sshKey", "--input", "no.json"))
        .isEqualTo(new Outcome(2, "", "ovh-do: no.json cannot be read: no such file\n"));
  }

  @Test
  void run_getWithInput_isAContradiction() {
    assertThat(run("api", "GET", "/me", "--input", "-"))
        .isEqualTo(new Outcome(2, "", "ovh-do: a GET sends no body: drop --input\n"));
  }

  @Test
  void run_templateInsteadOfAPath_isRefused() {
    assertThat(run("api", "GET", "/vps/{serviceName}"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: write a value in place of the braces: /vps/{serviceName}\n"));
    assertNothingSent();
  }

  @Test
  void run_unknownMethod_isAUsageError() {
    Outcome outcome = run("api", "FETCH", "/me");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("'FETCH'", "[GET, POST, PUT, PATCH, DELETE]");
  }

  @Test
  void run_refusedCall_printsNothingOnStandardOutput() {
    Outcome outcome = run("api", "DELETE", "/vps/vps-demo/snapshot/none");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("ovh-do: DELETE /vps/vps-demo/snapshot/none answered 404");
  }

  @Test
  void run_verbose_showsEachRequestOnStandardError() {
    Outcome outcome = run("-v", "api", "GET", "/vps/vps-demo/ips");

    assertThat(outcome.out()).startsWith("[\n");
    assertThat(outcome.err().lines())
        .hasSize(2)
        .allMatch(
            line -> line.matches("GET http://127[.]0[.]0[.]1:\\d+/1[.]0/\\S+: 200 in \\d+ ms.*"))
        .last()
        .asString()
        .matches(".*/vps/vps-demo/ips: 200 in \\d+ ms, query id EU[.].+");
  }

  @Test
  void run_debug_showsHeadersAndBodiesWithoutSecrets() {
    Outcome outcome = run("api", "GET", "/vps/vps-demo/ips", "--debug");

    assertThat(outcome.err())
        .contains(
            "\n> X-Ovh-Application: " + world.sandbox().keys().applicationKey() + "\n",
            "\n> X-Ovh-Consumer: ",
            "\n< [\"127.0.10.1\",\"2001:db8::a:1\"]\n")
        .doesNotContain(world.sandbox().keys().consumerKey())
        .doesNotContain(world.sandbox().keys().applicationSecret());
    assertThat(outcome.err().lines()).noneMatch(line -> line.contains("$1$"));
  }

  private void assertNothingSent() {
    assertThat(world.sandbox().journal().calls()).isEmpty();
  }

  private Outcome run(String... arguments) {
    return world.program().run(arguments);
  }
}
