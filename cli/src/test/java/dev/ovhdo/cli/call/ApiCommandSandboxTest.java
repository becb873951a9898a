package dev.ovhdo.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.ListModes;
import dev.ovhdo.sandbox.state.SshKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

class ApiCommandSandboxTest {
  private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAA1AAB x";

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
  @CommandCase(command = "api", kind = Kind.HAPPY)
  void run_get_printsIndentedJson() {
    assertThat(run("api", "GET", "/vps/vps-demo/ips"))
        .isEqualTo(new Outcome(0, "[\n  \"127.0.10.1\",\n  \"2001:db8::a:1\"\n]\n", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/vps/vps-demo/ips -o text | 127.0.10.1\\n2001:db8::a:1\\n",
        "-o yaml /vps/vps-demo/ips | - \"127.0.10.1\"\\n- \"2001:db8::a:1\"\\n",
        "/vps --all --query [].name | [\\n  \"vps-demo\",\\n  \"vps-web\",\\n  \"vps-db\"\\n]\\n",
        "/vps --all -o csv --columns name,ram=model.memory --sort -ram"
            + " | name,ram\\nvps-web,8192\\nvps-demo,4096\\nvps-db,2048\\n",
        "/vps/vps-demo --query model.disk | 40\\n",
        "/vps/vps-demo --query state -o text | running\\n",
        "/vps/vps-demo --query nothing | null\\n",
      })
  void run_otherFormat_isApplied(String words, String expected) {
    String[] arguments = ("api " + words).split(" ");

    assertThat(run(arguments)).isEqualTo(new Outcome(0, expected.replace("\\n", "\n"), ""));
  }

  @Test
  @CommandCase(command = "api", kind = Kind.JSON)
  void run_json_isTheDefault() {
    assertThat(run("api", "/vps/vps-demo/ips", "-o", "json"))
        .isEqualTo(run("api", "/vps/vps-demo/ips"));
  }

  @Test
  void run_methodInLowerCaseAndPathWithoutSlash_areAccepted() {
    assertThat(run("api", "get", "vps/vps-db/ips").out()).contains("\"127.0.10.3\"");
  }

  @Test
  void run_query_isSentUnchanged() {
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
    assertThat(sandboxHome.sandbox().account().sshKeys().find("spare")).isPresent();
  }

  @Test
  void run_putWithStandardInput_sendsIt() {
    Outcome outcome =
        sandboxHome
            .program()
            .piping("{\"displayName\": \"été\"}\n")
            .run("api", "PUT", "/vps/vps-web", "--input", "-");

    assertThat(outcome).isEqualTo(new Outcome(0, "null\n", ""));
    assertThat(run("api", "GET", "/vps/vps-web").out()).contains("\"displayName\": \"été\"");
  }

  @Test
  void run_invalidJsonInput_isRefusedBeforeAnythingIsSent() {
    Outcome outcome =
        sandboxHome
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
    assertThat(sandboxHome.program().piping(" \n").run("api", "POST", "/me/sshKey", "--input", "-"))
        .isEqualTo(new Outcome(2, "", "ovh-do: standard input is empty, not JSON\n"));
  }

  @Test
  void run_missingInputFile_isRefused() {
    assertThat(run("api", "POST", "/me/sshKey", "--input", "no.json"))
        .isEqualTo(
            new Outcome(2, "", "ovh-do: no.json cannot be read: no such file or directory\n"));
  }

  @Test
  void run_getWithInput_isAUsageError() {
    assertThat(run("api", "GET", "/me", "--input", "-"))
        .isEqualTo(new Outcome(2, "", "ovh-do: a GET request has no body: remove --input\n"));
  }

  @Test
  void run_templateInsteadOfAPath_isRefused() {
    assertThat(run("api", "GET", "/vps/{serviceName}"))
        .isEqualTo(new Outcome(2, "", "ovh-do: /vps/{serviceName} needs -p serviceName=…\n"));
    assertNothingSent();
  }

  @Test
  @CommandCase(command = "api", kind = Kind.BAD_INPUT)
  void run_unknownMethod_isAUsageError() {
    assertThat(run("api", "FETCH", "/me"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: 'FETCH' is not a method; use GET, POST, PUT, PATCH or DELETE\n"));
  }

  @Test
  void run_onlyPath_isAGet() {
    assertThat(run("api", "/vps/vps-demo/ips")).isEqualTo(run("api", "GET", "/vps/vps-demo/ips"));
  }

  @Test
  void run_onlyMethod_isAUsageError() {
    assertThat(run("api", "GET"))
        .isEqualTo(new Outcome(2, "", "ovh-do: GET needs a path: api GET PATH\n"));
  }

  @Test
  void run_fields_arePostedAsAnObject() throws IOException {
    Files.createDirectories(home.resolve("work"));
    Files.writeString(home.resolve("work/id.pub"), KEY);

    assertThat(run("api", "/me/sshKey", "-F", "key=@id.pub", "--raw-field", "keyName=12"))
        .isEqualTo(new Outcome(0, "null\n", ""));
    assertThat(received("/me/sshKey"))
        .isEqualTo("POST ? {\"key\":\"" + KEY + "\",\"keyName\":\"12\"}");
  }

  @Test
  void run_fieldsOfBothKinds_keepTheirOrder() {
    run(
        "api",
        "--no-validate",
        "PUT",
        "/vps/vps-web",
        "-fa[].b=1",
        "-F",
        "a[].c=2",
        "-f",
        "a[].b=3",
        "--field=a[].c=4",
        "-F",
        "l[]",
        "-F",
        "displayName=null");

    assertThat(received("/vps/vps-web"))
        .isEqualTo(
            "PUT ?"
                + " {\"a\":[{\"b\":\"1\",\"c\":2},{\"b\":\"3\",\"c\":4}],\"l\":[],\"displayName\":null}");
  }

  @Test
  void run_fieldsWithGet_areTheQuery() {
    assertThat(run("api", "GET", "/me/api/credential", "-f", "status=refused").out())
        .isEqualTo("[\n  6001000003\n]\n");
    run(
        "api",
        "--no-validate",
        "GET",
        "/vps?a=b",
        "-f",
        "creationDate.from=2026-01-01 é",
        "-F",
        "n[]=1",
        "-F",
        "n[]=2");
    assertThat(received("/vps"))
        .isEqualTo("GET ?a=b&creationDate.from=2026-01-01%20%C3%A9&n=1&n=2 ");
  }

  @Test
  void run_fieldsWithDelete_areTheQuery() {
    run("api", "--no-validate", "DELETE", "/me/sshKey/none", "-F", "force=true");

    assertThat(received("/me/sshKey/none")).isEqualTo("DELETE ?force=true ");
  }

  @Test
  void run_fieldsWithInput_areTheQuery() {
    sandboxHome
        .program()
        .piping("{\"displayName\": \"x\"}")
        .run("api", "--no-validate", "PUT", "/vps/vps-web", "--input", "-", "-F", "dry=true");

    assertThat(received("/vps/vps-web")).isEqualTo("PUT ?dry=true {\"displayName\":\"x\"}");
  }

  @Test
  void run_onlyInput_isAPost() {
    sandboxHome
        .program()
        .piping("{\"a\": 1.10}")
        .run("api", "--no-validate", "/me/sshKey", "--input", "-");

    assertThat(received("/me/sshKey")).isEqualTo("POST ? {\"a\":1.10}");
  }

  @Test
  void run_standardInputTwice_isRefused() {
    assertThat(
            sandboxHome
                .program()
                .piping("{}")
                .run("api", "PUT", "/vps/vps-web", "--input", "-", "-F", "a=@-"))
        .isEqualTo(new Outcome(2, "", "ovh-do: standard input can be read only once\n"));
    assertNothingSent();
  }

  @Test
  void run_fieldWithoutItsArgument_isAUsageError() {
    Outcome outcome = run("api", "/vps", "-F");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("ovh-do: api: option '-F' needs KEY=VALUE; ");
  }

  @Test
  void run_invalidField_isRefusedWithoutItsValue() {
    assertThat(run("api", "/me/sshKey", "-f", "a..password=hunter2"))
        .isEqualTo(new Outcome(2, "", "ovh-do: field 'a..password=…' contains an empty name\n"));
    assertNothingSent();
  }

  @Test
  void run_pathValues_areEncoded() {
    run("api", "GET", "/me/sshKey/{keyName}", "-p", "keyName=a/b c%+é=");

    assertThat(received("/me/sshKey/a%2Fb%20c%25%2B%C3%A9%3D")).isEqualTo("GET ? ");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          /vps/{serviceName}/ips/{ipAddress} → /vps/{serviceName}/ips/{ipAddress} needs -p serviceName=… -p ipAddress=…
          /vps/{a}/{b} -p b=1                → /vps/{a}/{b} needs -p a=…
          /vps -p a=1                        → there is no {a} in /vps
          /vps/{b} -p a=1 -p c=              → there is no {a}, {c} in /vps/{b}
          /vps/{a} -p a=1 -p a=2             → -p a is given twice
          /vps/{a} -p a                      → -p 'a' is not NAME=VALUE
          /vps/{a} -p =a                     → -p '=a' is not NAME=VALUE
          /vps/{a} -p a=                     → a of /vps/{a} is empty
          /vps/{a} -p a=..                   → A segment of /vps/{a} would be '.' or '..', which names another route
          /vps/{a                            → /vps/{a has a brace that belongs to no placeholder; encode a literal brace as %7B or %7D
          """)
  void run_pathValuesThatDoNotMatch_areRefusedByName(String arguments, String message) {
    assertThat(run(("api GET " + arguments).split(" ")))
        .isEqualTo(new Outcome(2, "", "ovh-do: " + message + "\n"));
    assertNothingSent();
  }

  @Test
  void run_allOnIds_readsEachItemInOrder() {
    String out =
        run("api", "/vps/{serviceName}/ips", "-p", "serviceName=vps-demo", "--all", "--no-validate")
            .out();

    assertThat(out).startsWith("[\n  {\n").contains("\"ipAddress\": \"127.0.10.1\"");
    assertThat(
            run("api", "/vps/", "--all")
                .out()
                .lines()
                .filter(line -> line.startsWith("    \"name\"")))
        .containsExactly(
            "    \"name\": \"vps-demo\",",
            "    \"name\": \"vps-web\",",
            "    \"name\": \"vps-db\",");
  }

  @Test
  void run_allOnMissingItems_notesThem() {
    serve(ListModes.ALL.withObjects(false));
    sandboxHome.sandbox().faults().next(Fault.status(404).on("GET", "/vps/*vps-web*").times(2));

    Outcome outcome = run("api", "/vps", "--all");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("\"vps-demo\"", "\"vps-db\"").doesNotContain("\"vps-web\"");
    assertThat(outcome.err())
        .isEqualTo("ovh-do: /vps/vps-web was deleted in the meantime and is left out\n");
  }

  @Test
  void run_allOnObjects_printsThemUnchanged() {
    ArrayNode objects = JsonNodeFactory.instance.arrayNode();
    objects.addObject().put("id", 1);
    sandboxHome
        .sandbox()
        .faults()
        .next(new Fault(real -> HttpResponse.json(200, objects), "GET", "/vps", 3));

    assertThat(run("api", "/vps", "--all"))
        .isEqualTo(new Outcome(0, "[\n  {\n    \"id\": 1\n  }\n]\n", ""));
  }

  @Test
  void run_allOnManyIds_costsTwoRequests() {
    for (int i = 0; i < 300; i++) {
      sandboxHome.sandbox().account().sshKeys().put(new SshKey("key-" + i, KEY));
    }

    String out = run("api", "/me/sshKey", "--all").out();

    assertThat(out.lines().filter(line -> line.contains("\"keyName\""))).hasSize(302);
    assertThat(sentPaths()).containsExactly("/me/sshKey", "/me/sshKey");
  }

  @Test
  void run_allOnPagesWithCursors_readsEachPageOnce() {
    String all = run("api", "/v2/iam/policy").out();
    serve(ListModes.ALL.withMaxPageSize(1));
    int before = sentPaths().size();

    assertThat(run("api", "/v2/iam/policy", "--all").out()).isEqualTo(all);
    assertThat(sentPaths().size() - before)
        .isGreaterThan(1)
        .isEqualTo(JsonMapper.shared().readTree(all).size());
  }

  @Test
  void run_allOnNoList_isAUsageError() {
    assertThat(run("api", "/vps/vps-demo", "--all"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: --all needs a list, and GET /vps/vps-demo returns no list\n"));
  }

  @Test
  void run_allWithoutGet_isAUsageError() {
    assertThat(run("api", "/vps", "--all", "-f", "a=b"))
        .isEqualTo(new Outcome(2, "", "ovh-do: --all works only with GET, not with POST\n"));
  }

  @Test
  void run_dryRun_printsTheRequestWithoutSecretsAndSendsNothing() {
    Outcome outcome =
        run(
            "api",
            "--no-validate",
            "POST",
            "/vps/{serviceName}/rebuild?x=1",
            "-p",
            "serviceName=vps 1",
            "-F",
            "n=1.10",
            "-f",
            "password=hunter2",
            "--dry-run");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().replaceAll("User-Agent: .*", "User-Agent: …"))
        .isEqualTo(
            """
            POST %s/vps/vps%%201/rebuild?x=1
            Accept: application/json
            Content-Type: application/json;charset=utf-8
            User-Agent: …
            X-Ovh-Application: %s
            X-Ovh-Consumer: ***
            X-Ovh-Signature: ***
            X-Ovh-Timestamp: ***

            {
              "n": 1.10,
              "password": "***"
            }
            """
                .formatted(
                    sandboxHome.sandbox().url(), sandboxHome.sandbox().keys().applicationKey()));
    assertNothingSent();
  }

  @Test
  void run_dryRunWithoutBody_endsWithTheHeaders() {
    assertThat(run("api", "/vps", "--dry-run").out())
        .startsWith("GET " + sandboxHome.sandbox().url() + "/vps\n")
        .endsWith("X-Ovh-Timestamp: ***\n");
  }

  @Test
  @CommandCase(command = "api", kind = Kind.REFUSED)
  void run_refusedCall_printsNothingOnStandardOutput() {
    Outcome outcome = run("api", "DELETE", "/me/sshKey/none");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("ovh-do: DELETE /me/sshKey/none answered 404");
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
  void run_verboseAndARepetition_showsTheWait() {
    sandboxHome
        .sandbox()
        .faults()
        .next(Fault.status(429).on("GET", "/vps/vps-demo/ips").with("Retry-After", "0"));

    Outcome outcome = run("-v", "api", "GET", "/vps/vps-demo/ips");

    assertThat(outcome.err().lines().skip(1).map(line -> line.replaceAll(".*/1[.]0", "")))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("/vps/vps-demo/ips: 429 in "),
            wait -> assertThat(wait).isEqualTo("/vps/vps-demo/ips: waits 0 ms before attempt 2"),
            second -> assertThat(second).startsWith("/vps/vps-demo/ips (attempt 2): 200 in "));
  }

  @Test
  void run_debug_showsHeadersAndBodiesWithoutSecrets() {
    Outcome outcome = run("api", "GET", "/vps/vps-demo/ips", "--debug");

    assertThat(outcome.err())
        .contains(
            "\n> X-Ovh-Application: " + sandboxHome.sandbox().keys().applicationKey() + "\n",
            "\n> X-Ovh-Consumer: ",
            "\n< [\"127.0.10.1\",\"2001:db8::a:1\"]\n")
        .doesNotContain(sandboxHome.sandbox().keys().consumerKey())
        .doesNotContain(sandboxHome.sandbox().keys().applicationSecret());
    assertThat(outcome.err().lines()).noneMatch(line -> line.contains("$1$"));
  }

  /** Returns the last request for a path: its method, query and body. */
  private String received(String path) {
    return sandboxHome.sandbox().journal().calls().stream()
        .filter(call -> call.path().equals(path))
        .map(call -> call.method() + " ?" + call.query() + " " + call.body())
        .reduce("nothing", (earlier, later) -> later);
  }

  private void serve(ListModes modes) {
    sandboxHome.sandbox().account().setQuirks(AccountQuirks.NONE.withListModes(modes));
  }

  private List<String> sentPaths() {
    return sandboxHome.sandbox().journal().calls().stream()
        .map(RecordedCall::path)
        .filter(path -> !path.equals("/auth/time"))
        .toList();
  }

  private void assertNothingSent() {
    assertThat(sandboxHome.sandbox().journal().calls()).isEmpty();
  }

  private Outcome run(String... arguments) {
    return sandboxHome.program().run(arguments);
  }
}
