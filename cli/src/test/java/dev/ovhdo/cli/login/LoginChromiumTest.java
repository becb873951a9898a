package dev.ovhdo.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.Main;
import dev.ovhdo.cli.NodeScript;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The validation page in Chromium, and {@code ovh-do login} as a process that opens Chromium. */
class LoginChromiumTest {
  private static final String ASKED =
      "200 Authorize an application: ovh-do – reinstalls machines asks for a consumer key with"
          + " these rights:\n";
  private static final String AUTHORIZED =
      "200 Authorized: The consumer key is valid. You may close this page.\n";
  private static final String CONTINUES =
      "200 ovh-do continues in the terminal. You may close this page.\n";
  private static final String REFUSED =
      "200 Refused: The consumer key will not work. You may close this page.\n";
  private static final String DECIDED =
      "404 Nothing to decide: No consumer key is waiting for a decision at this address. The address"
          + " is mistyped, or the decision was already made.\n";

  @TempDir Path home;
  private SandboxHome sandboxHome;
  private NodeScript visit;

  @BeforeEach
  void open() throws IOException {
    visit = NodeScript.of(LoginChromiumTest.class, "visit.js", "playwright-core", home);
    ExternalProgram.require("chromium");
    sandboxHome = SandboxHome.in(home);
    sandboxHome.configure(DemoKeys.FIXED.applicationSecret(), "");
  }

  @AfterEach
  void close() {
    if (sandboxHome != null) {
      sandboxHome.close();
    }
  }

  @Test
  void login_pageAuthorisedForAWeek_writesAKeyThatWorks() throws Exception {
    String said = login("choose 7 days", "press Authorize");

    assertThat(said).contains("opening the page in your browser").endsWith("exit 0\n");
    assertThat(home.resolve("visited")).hasContent(ASKED + CONTINUES);
    assertThat(sandboxHome.program().run("key", "list").exitCode()).isZero();
    String key =
        Files.readAllLines(sandboxHome.configuration()).stream()
            .filter(line -> line.startsWith("consumer_key"))
            .map(line -> line.replaceFirst(".*= *", ""))
            .collect(Collectors.joining());
    assertThat(credential(key).expiration())
        .isBetween(OffsetDateTime.now().plusDays(6), OffsetDateTime.now().plusDays(7));
  }

  @Test
  void login_pageRefused_writesNothing() throws Exception {
    String before = Files.readString(sandboxHome.configuration());
    StringBuilder seen = new StringBuilder();

    Outcome outcome =
        sandboxHome.program().browser(page -> seen.append(refuse(page)).length() > 0).run("login");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("was refused or not opened");
    assertThat(seen).hasToString(ASKED + REFUSED);
    assertThat(sandboxHome.configuration()).hasContent(before);
  }

  private String refuse(URI page) {
    try {
      return visit(List.of("open " + page, "press Refuse"));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void page_eachValidity_isTheTimeForWhichTheKeyIsValid() throws Exception {
    List<String> steps = new ArrayList<>();
    List<Credential> pending = new ArrayList<>();
    for (String label : List.of("1 day", "7 days", "30 days", "Unlimited")) {
      JsonNode requested = request("");
      pending.add(credential(requested));
      steps.addAll(List.of("open " + page(requested), "choose " + label, "press Authorize"));
    }
    OffsetDateTime before = OffsetDateTime.now();

    assertThat(visit(steps)).isEqualTo((ASKED + AUTHORIZED).repeat(4));

    List<OffsetDateTime> ends =
        pending.stream().map(each -> credential(each.consumerKey()).expiration()).toList();
    for (int days : List.of(1, 7, 30)) {
      assertThat(ends.get(List.of(1, 7, 30).indexOf(days)))
          .isBetween(before.plusDays(days).minusSeconds(1), OffsetDateTime.now().plusDays(days));
    }
    assertThat(ends.get(3)).isNull();
  }

  @Test
  void page_usedLink_cannotDecideAgain() throws Exception {
    JsonNode requested = request("");
    URI page = page(requested);

    assertThat(visit(List.of("open " + page, "press Refuse", "reload", "open " + page, "reload")))
        .isEqualTo(ASKED + REFUSED + DECIDED + DECIDED + DECIDED);
    assertThat(credential(requested).status()).isEqualTo(CredentialStatus.REFUSED);
  }

  @Test
  void page_redirection_isOpenedAfterTheDecision() throws Exception {
    URI back = URI.create("http://localhost:" + sandboxHome.sandbox().port() + "/1.0/auth/time");
    JsonNode requested = request(",\"redirection\":\"" + back + "\"");

    assertThat(visit(List.of("open " + page(requested), "press Authorize")))
        .startsWith(ASKED)
        .containsPattern("\n200 \\d{10}\n$");
    assertThat(credential(requested).status()).isEqualTo(CredentialStatus.VALIDATED);
  }

  @Test
  void page_nameThatResolvesToTheSandbox_isRefused() throws Exception {
    URI page = page(request(""));
    String foreign = page.toString().replace("127.0.0.1", "attacker.example");

    assertThat(visit(List.of("open " + foreign)))
        .startsWith("421 {\"message\":\"The header Host of the request is \\\"attacker.example:");
    assertThat(sandboxHome.sandbox().journal().calls())
        .extracting(RecordedCall::path)
        .containsExactly("/auth/credential");
  }

  /** Runs Chromium, and returns what the pages showed. */
  private String visit(List<String> steps) throws IOException, InterruptedException {
    return NodeScript.output(chromium(visit.process(steps.toArray(String[]::new))));
  }

  private static ProcessBuilder chromium(ProcessBuilder builder) {
    builder.environment().put("CHROMIUM", ExternalProgram.require("chromium").path().toString());
    return builder;
  }

  /**
   * Runs {@code ovh-do login} with a desktop whose browser is Chromium, in which the user takes
   * these steps, and returns the output with the exit code.
   */
  private String login(String... steps) throws IOException, InterruptedException {
    Path programs = Files.createDirectories(home.resolve("bin"));
    Path opener = programs.resolve("xdg-open");
    Files.writeString(
        opener,
        "#!/bin/sh\nexec %s \"open $1\" %s >%s 2>&1\n"
            .formatted(
                quoted(visit.process().command().stream()),
                quoted(Stream.of(steps)),
                quoted(Stream.of(home.resolve("visited").toString()))));
    Files.setPosixFilePermissions(opener, PosixFilePermissions.fromString("rwx------"));
    ProcessBuilder builder = chromium(visit.process());
    builder.command(
        "sh",
        "-c",
        "\"$0\" \"$@\"; echo exit $?",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Duser.home=" + home,
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "login",
        "--rules",
        "key");
    builder.environment().put("HOME", home.toString());
    builder.environment().put("DISPLAY", ":0");
    builder.environment().merge("PATH", programs.toString(), (old, own) -> own + ":" + old);
    return NodeScript.output(builder);
  }

  private static String quoted(Stream<String> words) {
    return words
        .map(word -> "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }

  private JsonNode request(String more) throws IOException, InterruptedException {
    URI url = URI.create(sandboxHome.sandbox().url() + "/auth/credential");
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(Duration.ofSeconds(10))
            .header("X-Ovh-Application", DemoKeys.FIXED.applicationKey())
            .POST(
                BodyPublishers.ofString(
                    "{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/vps\"}]" + more + "}"))
            .build();
    return JsonMapper.shared()
        .readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
  }

  private static URI page(JsonNode requested) {
    return URI.create(requested.path("validationUrl").stringValue());
  }

  private Credential credential(JsonNode requested) {
    return credential(requested.path("consumerKey").stringValue());
  }

  private Credential credential(String consumerKey) {
    return sandboxHome.sandbox().account().credentialByKey(consumerKey).orElseThrow();
  }
}
