package dev.ovhdo.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.renewal.ValidationPageUser;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.account.DemoAccount;
import dev.ovhdo.sandbox.state.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoginCommandSandboxTest {
  @TempDir Path home;
  private SandboxHome sandboxHome;
  private ValidationPageUser visitor;

  @BeforeEach
  void open() {
    sandboxHome = SandboxHome.in(home);
    visitor = new ValidationPageUser();
    sandboxHome.configure(DemoKeys.FIXED.applicationSecret(), "");
  }

  @AfterEach
  void close() {
    visitor.close();
    sandboxHome.close();
  }

  private ProgramRunner user() {
    return sandboxHome.program().time(visitor.clocks()).browser(visitor);
  }

  private String endpoint() {
    return sandboxHome.sandbox().url().toString();
  }

  private String written(String key) throws IOException {
    Matcher line =
        Pattern.compile("(?m)^" + key + " ?= ?(.*)$")
            .matcher(Files.readString(sandboxHome.configuration()));
    return line.find() ? line.group(1) : "";
  }

  private List<String> grantedRules() throws IOException {
    String key = written("consumer_key");
    return sandboxHome.sandbox().account().credentials().all().stream()
        .filter(credential -> credential.consumerKey().equals(key))
        .map(Credential::rules)
        .flatMap(List::stream)
        .map(rule -> rule.method() + " " + rule.path())
        .toList();
  }

  @Test
  @CommandCase(command = "login", kind = Kind.HAPPY)
  void login_applicationConfigured_writesTheAuthorisedKey() throws IOException {
    Outcome outcome = user().run("login", "--rules", "key");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains(
            "ovh-do: log in and authorise the consumer key on this page:\n" + visitor.page() + "\n",
            "ovh-do: logged in; the keys are in %s, section [%s]\n"
                .formatted(sandboxHome.configuration(), endpoint()))
        .doesNotContain(written("consumer_key"));
    assertThat(grantedRules())
        .contains("GET /me/sshKey", "POST /me/sshKey")
        .doesNotContain("GET /vps");
    assertThat(sandboxHome.program().run("key", "list").exitCode()).isZero();
  }

  @Test
  @CommandCase(command = "login", kind = Kind.JSON)
  void login_json_namesTheFileAndTheRights() {
    JsonNode document = json(user().run("login", "-o", "json").out());

    assertThat(document.propertyNames())
        .containsExactly("endpoint", "expiration", "rules", "file", "section");
    assertThat(document.get("endpoint").asString()).isEqualTo(endpoint());
    assertThat(document.get("rules").asInt()).isPositive();
    assertThat(document.get("file").asString()).isEqualTo(sandboxHome.configuration().toString());
    assertThat(document.get("section").asString()).isEqualTo(endpoint());
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void login_sandboxWithMachines_setsTheirSshPort() {
    try (Sandbox sandbox = Sandbox.builder().home(home).start()) {
      Outcome outcome =
          user()
              .piping(DemoAccount.ACCESS_TOKEN + "\n")
              .run("login", "--token", "--profile", "x", "--endpoint", sandbox.url().toString());

      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
      assertThat(outcome.err())
          .contains(
              "ovh-do: the machines of this sandbox have SSH at port %s: ssh_port is set in section [profile:x]\n"
                  .formatted(sandbox.sshPort()));
      assertThat(sandboxHome.program().run("config", "get", "ssh_port", "--profile", "x").out())
          .isEqualTo(sandbox.sshPort() + "\n");
    }
  }

  @Test
  void login_sandboxWithoutMachines_setsNoSshPort() throws IOException {
    assertThat(user().run("login").exitCode()).isZero();

    assertThat(written("ssh_port")).isEmpty();
  }

  @Test
  void login_dryRun_printsTheRequestedRightsAndWritesNothing() throws IOException {
    String before = Files.readString(sandboxHome.configuration());

    Outcome outcome = user().run("login", "--rules", "key", "--dry-run", "-o", "json");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    JsonNode requests = json(outcome.out());
    assertThat(requests).hasSize(1);
    assertThat(requests.path(0).path("path").asString()).isEqualTo("/auth/credential");
    assertThat(requests.path(0).path("body").path("accessRules").toString())
        .contains("{\"method\":\"POST\",\"path\":\"/me/sshKey\"}");
    assertThat(sandboxHome.configuration()).hasContent(before);
    assertThat(sandboxHome.sandbox().journal().calls())
        .noneMatch(call -> call.method().equals("POST"));
  }

  @Test
  void login_dryRunOfAToken_testsItAndWritesNothing() throws IOException {
    String before = Files.readString(sandboxHome.configuration());

    ProgramRunner piping = user().piping(DemoAccount.ACCESS_TOKEN + "\n");

    assertThat(piping.run("login", "--token", "--dry-run", "-o", "json"))
        .isEqualTo(new Outcome(0, "[]\n", ""));
    assertThat(user().piping("dead\n").run("login", "--token", "--dry-run").exitCode())
        .isEqualTo(4);
    assertThat(sandboxHome.configuration()).hasContent(before);
  }

  @Test
  @CommandCase(command = "login", kind = Kind.REFUSED)
  void login_unknownApplicationKey_writesNothing() throws IOException {
    String before =
        "[default]\nendpoint=%1$s\n[%1$s]\napplication_key=unknown\napplication_secret=x\n"
            .formatted(endpoint());
    sandboxHome.configure(before);

    Outcome outcome = user().run("login");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(sandboxHome.configuration()).hasContent(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "login --rules nonsense| --rules \"nonsense\" is neither a command nor all, read-only or the"
            + " path of a file (with a slash)",
        "login --rules ./missing| --rules: there is no file ./missing",
        "login --rules vps/| --rules: vps/ cannot be read: Is a directory",
        "login --rules ./empty| --rules leaves no access rule to request",
        "login --rules ./binary| --rules: ./binary is not a text file in UTF-8",
        "login --rules ./words| --rules: the line \"GET vps\" of ./words is no access rule such as"
            + " GET /vps/*",
        "login --token --service-account| --token and --service-account exclude each other",
        "login --token| no access_token was entered; nothing was written",
      })
  @CommandCase(command = "login", kind = Kind.BAD_INPUT)
  void login_badInput_isRejectedBeforeAnyRequest(String arguments, String message)
      throws IOException {
    Path folder = Files.createDirectories(home.resolve("work"));
    Files.createDirectories(folder.resolve("vps"));
    Files.writeString(folder.resolve("empty"), "# nothing\n");
    Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0});
    Files.writeString(folder.resolve("words"), "GET vps\n");

    Outcome outcome = user().run(arguments.split(" "));

    assertThat(outcome).isEqualTo(new Outcome(2, "", "ovh-do: " + message + "\n"));
    assertThat(sandboxHome.sandbox().journal().calls()).isEmpty();
  }

  @Test
  void login_readOnly_requestsOnlyRightsToRead() throws IOException {
    assertThat(user().run("login", "--rules", "vps", "--read-only").exitCode()).isZero();

    assertThat(grantedRules()).isNotEmpty().allMatch(rule -> rule.startsWith("GET "));
  }

  @ParameterizedTest
  @CsvSource({"all, true", "read-only, false"})
  void login_allRights_areOfAllPaths(String rights, boolean writes) throws IOException {
    assertThat(user().run("login", "--rules", rights).exitCode()).isZero();

    assertThat(grantedRules()).contains("GET /*").allMatch(rule -> rule.contains(" /"));
    assertThat(grantedRules().contains("DELETE /*")).isEqualTo(writes);
  }

  @Test
  void login_rulesOfAFile_areRequested() throws IOException {
    Path folder = Files.createDirectories(home.resolve("work"));
    Files.writeString(folder.resolve("rules"), "# mine\nGET /me\nput  /vps/* # rename\n");

    assertThat(user().run("login", "--rules", "./rules").exitCode()).isZero();

    assertThat(grantedRules()).contains("GET /me", "PUT /vps/*");
  }

  @Test
  void login_noApplication_asksForItsKeysWithoutEcho() throws IOException {
    sandboxHome.configure("[default]\nendpoint=" + endpoint() + "\n");

    Outcome outcome =
        user()
            .typing(
                DemoKeys.FIXED.applicationKey() + "\n" + DemoKeys.FIXED.applicationSecret() + "\n")
            .foreground(command -> 0)
            .run("login");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains("ovh-do: create an application on this page, and enter its keys:\n")
        .doesNotContain(DemoKeys.FIXED.applicationSecret());
    assertThat(written("application_secret")).isEqualTo(DemoKeys.FIXED.applicationSecret());
    assertThat(sandboxHome.program().run("ls-keys").exitCode()).isZero();
  }

  @Test
  void login_newProfile_createsItsSection() throws IOException {
    Outcome outcome =
        user()
            .piping(
                DemoKeys.FIXED.applicationKey() + "\n" + DemoKeys.FIXED.applicationSecret() + "\n")
            .run("login", "--profile", "work");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(sandboxHome.configuration())
        .content()
        .contains("\n[profile:work]\nendpoint=" + endpoint() + "\napplication_key=");
    assertThat(sandboxHome.program().run("ls-keys", "--profile", "work").exitCode()).isZero();
  }

  @Test
  void login_refusedOnThePage_endsSoonAndWritesNothing() throws IOException {
    String before = Files.readString(sandboxHome.configuration());
    visitor.deciding("refuse");

    Outcome outcome = user().run("login");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err())
        .endsWith(
            "ovh-do: The consumer key was not authorised: it was refused on the page %s.\n"
                .formatted(visitor.page()));
    assertThat(sandboxHome.configuration()).hasContent(before);
    assertThat(polls()).isBetween(3L, 4L);
  }

  private long polls() {
    return sandboxHome.sandbox().journal().calls().stream()
        .filter(call -> call.path().endsWith("/auth/currentCredential"))
        .count();
  }

  @Test
  void login_redirectionIsNotAccepted_requestsTheKeyWithoutIt() {
    sandboxHome
        .sandbox()
        .faults()
        .next(Fault.status(400, "Client::BadRequest", "x").on("POST", "/auth/credential"));

    Outcome outcome = user().run("login", "--rules", "key");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  @Test
  void login_tokenFromAPipe_isTestedAndStored() throws IOException {
    Outcome outcome = user().piping(DemoAccount.ACCESS_TOKEN + "\n").run("login", "--token");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(written("access_token")).isEqualTo(DemoAccount.ACCESS_TOKEN);
    assertThat(written("application_key")).as("keys of another kind are removed").isEmpty();
    assertThat(sandboxHome.program().run("ls-keys").exitCode()).isZero();
    assertThat(sandboxHome.program().run("config", "check").out())
        .contains("access token")
        .contains("valid");
    assertThat(sandboxHome.program().run("whoami").out()).contains("user");
  }

  @Test
  void login_variableThatTakesPrecedence_isPointedOut() {
    Outcome outcome =
        user()
            .variable("OVH_ACCESS_TOKEN", "old")
            .piping(DemoAccount.ACCESS_TOKEN + "\n")
            .run("login", "--token");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .endsWith(
            "ovh-do: warning: access_token of the environment variable OVH_ACCESS_TOKEN takes"
                + " precedence\n");
  }

  @Test
  void login_deadToken_writesNothing() throws IOException {
    String before = Files.readString(sandboxHome.configuration());

    Outcome outcome = user().piping("dead\n").run("login", "--token");

    assertThat(outcome).extracting(Outcome::exitCode, Outcome::out).containsExactly(4, "");
    assertThat(outcome.err()).contains("The access token is unknown, expired or revoked");
    assertThat(sandboxHome.configuration()).hasContent(before);
  }

  @Test
  void login_serviceAccount_isTestedAndStored() throws IOException {
    Outcome outcome =
        user()
            .piping(DemoAccount.CLIENT_ID + "\n" + DemoAccount.CLIENT_SECRET + "\n")
            .run("login", "--service-account", "--profile", "ci");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(written("client_id")).isEqualTo(DemoAccount.CLIENT_ID);
    assertThat(sandboxHome.program().run("ls-keys", "--profile", "ci").exitCode()).isZero();
    assertThat(sandboxHome.program().run("logout", "--profile", "ci").exitCode()).isZero();
    assertThat(written("client_secret")).isEmpty();
  }

  @Test
  @CommandCase(command = "logout", kind = Kind.HAPPY)
  void logout_consumerKey_isRevokedAndRemoved() throws IOException {
    user().run("login");
    String key = written("consumer_key");

    Outcome outcome = sandboxHome.program().run("logout");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: the consumer key is revoked\n"
                    + "ovh-do: consumer_key is removed from %s, section [%s]\n"
                        .formatted(sandboxHome.configuration(), endpoint())));
    assertThat(written("consumer_key")).isEmpty();
    assertThat(written("application_secret")).isNotEmpty();
    sandboxHome.configure(DemoKeys.FIXED.applicationSecret(), key);
    assertThat(sandboxHome.program().run("ls-keys").exitCode()).isEqualTo(4);
  }

  @Test
  @CommandCase(command = "logout", kind = Kind.JSON)
  void logout_json_tellsWhatWasRevokedAndRemoved() {
    user().run("login");

    assertThat(json(sandboxHome.program().run("logout", "-o", "json").out()))
        .isEqualTo(json("{\"revoked\": true, \"removed\": [\"consumer_key\"]}"));
    assertThat(json(sandboxHome.program().run("logout", "-o", "json").out()))
        .isEqualTo(json("{\"revoked\": false, \"removed\": []}"));
  }

  @Test
  void logout_jsonOfAToken_tellsThatTheTokenIsNotRevoked() {
    user().piping(DemoAccount.ACCESS_TOKEN + "\n").run("login", "--token");

    assertThat(json(sandboxHome.program().run("logout", "-o", "json").out()))
        .isEqualTo(json("{\"revoked\": false, \"removed\": [\"access_token\"]}"));
  }

  @Test
  @CommandCase(command = "logout", kind = Kind.REFUSED)
  void logout_serverError_keepsTheKey() throws IOException {
    user().run("login");
    String key = written("consumer_key");
    sandboxHome.sandbox().faults().next(Fault.status(500).on("POST", "/auth/logout"));

    assertThat(sandboxHome.program().run("logout").exitCode()).isEqualTo(6);
    assertThat(written("consumer_key")).isEqualTo(key);
  }

  @Test
  void logout_invalidConsumerKey_isRemovedAllTheSame() {
    sandboxHome.configure(DemoKeys.FIXED.applicationSecret(), "UnknownConsumerKey00000000000001");

    Outcome outcome = sandboxHome.program().run("logout");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).contains("was not valid any more").contains("is removed from");
  }

  @Test
  @CommandCase(command = "logout", kind = Kind.BAD_INPUT)
  void logout_argument_isRejected() {
    assertThat(sandboxHome.program().run("logout", "x").exitCode()).isEqualTo(2);
  }

  @Test
  void logout_noConsumerKey_saysSo() {
    assertThat(sandboxHome.program().run("logout"))
        .isEqualTo(new Outcome(0, "", "ovh-do: nothing to remove: there is no consumer key\n"));
  }
}
