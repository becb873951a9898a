package dev.ovhdo.sandbox.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.account.PrivateFile;
import dev.ovhdo.sandbox.programs.Workspace.Outcome;
import dev.ovhdo.sandbox.rights.NameStyle;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs programs of Debian, unchanged, against a sandbox that records their rights. The recorded
 * access rules suffice: each program does its work with a consumer key of exactly these rules. Each
 * rule is needed: without it, the program fails or reports the refusal.
 *
 * <p>The authority of the certificates validates the challenges at the name server of the sandbox.
 */
class RightsOfProgramsTest {
  private static final Path HOOK = Path.of("/usr/share/doc/lexicon/examples/dehydrated.default.sh");

  @TempDir Path work;

  /** Does the work of a program. */
  private interface Program {
    Outcome run(Workspace workspace) throws IOException, InterruptedException;
  }

  @Test
  void lego_recordedRules_sufficeAndAreNeeded() throws Exception {
    ExternalProgram.require("lego");

    prove(
        RightsOfProgramsTest::lego,
        "POST /domain/zone/example.com/record",
        "DELETE /domain/zone/example.com/record/*",
        "POST /domain/zone/example.com/refresh");
  }

  private static Outcome lego(Workspace workspace) throws IOException, InterruptedException {
    DemoKeys keys = workspace.sandbox().keys();
    return workspace.run(
        Map.of(
            "LEGO_CA_CERTIFICATES", workspace.acme().certificate().toString(),
            "SSL_CERT_FILE", workspace.trusted().toString(),
            "OVH_ENDPOINT", workspace.sandbox().url().toString(),
            "OVH_APPLICATION_KEY", keys.applicationKey(),
            "OVH_APPLICATION_SECRET", keys.applicationSecret(),
            "OVH_CONSUMER_KEY", keys.consumerKey(),
            "OVH_POLLING_INTERVAL", "1"),
        "lego",
        "--accept-tos",
        "--email=admin@example.com",
        "--server=" + workspace.acme().directory(),
        "--path=lego",
        "--dns=ovh",
        "--dns.resolvers=127.0.0.1:" + workspace.sandbox().dnsPort(),
        "--dns.disable-cp",
        "--domains=www.example.com",
        "run");
  }

  /**
   * This version of certbot leaves its record in the zone, here as at OVHcloud (certbot issue
   * 10492): it compares the text with the text in quotes. So it needs no {@code DELETE}.
   */
  @Test
  void certbot_recordedRules_sufficeAndAreNeeded() throws Exception {
    ExternalProgram.require("certbot");
    ExternalProgram.requirePath(Path.of("/usr/lib/python3/dist-packages/certbot_dns_ovh"));

    prove(
        RightsOfProgramsTest::certbot,
        "GET /domain/zone/",
        "GET /domain/zone/example.com/record",
        "POST /domain/zone/example.com/record",
        "GET /domain/zone/example.com/record/*",
        "POST /domain/zone/example.com/refresh",
        "GET /domain/zone/example.com/status");
  }

  private static Outcome certbot(Workspace workspace) throws IOException, InterruptedException {
    DemoKeys keys = workspace.sandbox().keys();
    Path credentials = workspace.folder().resolve("ovh.ini");
    PrivateFile.write(
        credentials,
        """
        dns_ovh_endpoint = ovh-eu
        dns_ovh_application_key = %s
        dns_ovh_application_secret = %s
        dns_ovh_consumer_key = %s
        """
            .formatted(keys.applicationKey(), keys.applicationSecret(), keys.consumerKey()));
    Outcome outcome =
        workspace.run(
            ofPython(workspace),
            "certbot",
            "certonly",
            "--non-interactive",
            "--agree-tos",
            "--register-unsafely-without-email",
            "--server=" + workspace.acme().directory(),
            "--dns-ovh",
            "--dns-ovh-credentials=" + credentials,
            "--dns-ovh-propagation-seconds=0",
            "--config-dir=certbot/config",
            "--work-dir=certbot/work",
            "--logs-dir=certbot/logs",
            "-d",
            "www.example.com");
    // Certbot reports a failure of its cleanup in its log only.
    Path log = workspace.folder().resolve("certbot/logs/letsencrypt.log");
    return new Outcome(outcome.exit(), outcome.output() + Files.readString(log));
  }

  @Test
  void lexicon_recordedRules_sufficeAndAreNeeded() throws Exception {
    ExternalProgram.require("lexicon");

    prove(
        RightsOfProgramsTest::lexicon,
        "GET /domain/zone/",
        "GET /domain/zone/example.com/record",
        "POST /domain/zone/example.com/record",
        "GET /domain/zone/example.com/record/*",
        "PUT /domain/zone/example.com/record/*",
        "DELETE /domain/zone/example.com/record/*",
        "POST /domain/zone/example.com/refresh",
        "GET /domain/zone/example.com/status");
  }

  private static Outcome lexicon(Workspace workspace) throws IOException, InterruptedException {
    String[][] commands = {
      {"create", "--content=192.0.2.9"}, {"update", "--content=192.0.2.10"}, {"delete"}
    };
    Outcome last = new Outcome(0, "");
    for (String[] command : commands) {
      List<String> words = new ArrayList<>(List.of("lexicon", "ovh", command[0], "example.com"));
      words.addAll(List.of("A", "--name=probe"));
      words.addAll(List.of(command).subList(1, command.length));
      last = workspace.run(ofLexicon(workspace), words.toArray(String[]::new));
      if (last.exit() != 0) {
        return last;
      }
    }
    return last;
  }

  /** Dehydrated runs the hook that lexicon's package contains for it. */
  @Test
  void dehydrated_recordedRules_sufficeAndAreNeeded() throws Exception {
    ExternalProgram.require("dehydrated");
    ExternalProgram.require("lexicon");
    ExternalProgram.requirePath(Objects.requireNonNull(HOOK.getParent()));

    prove(
        RightsOfProgramsTest::dehydrated,
        "GET /domain/zone/",
        "GET /domain/zone/example.com/record",
        "POST /domain/zone/example.com/record",
        "GET /domain/zone/example.com/record/*",
        "POST /domain/zone/example.com/refresh",
        "GET /domain/zone/example.com/status");
  }

  private static Outcome dehydrated(Workspace workspace) throws IOException, InterruptedException {
    Path configuration = workspace.folder().resolve("dehydrated.conf");
    Files.writeString(
        configuration,
        """
        CA=%s
        CURL_OPTS="--cacert %s --noproxy 127.0.0.1"
        CHALLENGETYPE=dns-01
        HOOK=%s
        BASEDIR=%s
        KEY_ALGO=prime256v1
        ACCOUNT_KEYSIZE=2048
        """
            .formatted(
                workspace.acme().directory(),
                workspace.acme().certificate(),
                HOOK,
                workspace.folder()));
    Map<String, String> variables = ofLexicon(workspace);
    variables.put("PROVIDER", "ovh");
    variables.put("PROVIDER_UPDATE_DELAY", "0");
    return workspace.run(
        variables,
        "dehydrated",
        "--config",
        configuration.toString(),
        "--accept-terms",
        "--cron",
        "--domain",
        "example.com");
  }

  /** Symfony's sender of text messages is a library; the lines of PHP that use it are ours. */
  @Test
  void symfonyNotifier_recordedRules_sufficeAndAreNeeded() throws Exception {
    ExternalProgram.require("php");
    ExternalProgram.requirePath(
        Path.of("/usr/share/php/Symfony/Component/Notifier/Bridge/OvhCloud"));

    prove(RightsOfProgramsTest::symfonyNotifier, "POST /sms/sms-zz00001-1/jobs");
  }

  private static Outcome symfonyNotifier(Workspace workspace)
      throws IOException, InterruptedException {
    Path program = workspace.folder().resolve("notify.php");
    try (InputStream source = RightsOfProgramsTest.class.getResourceAsStream("notify.php")) {
      Files.copy(Objects.requireNonNull(source), program);
    }
    DemoKeys keys = workspace.sandbox().keys();
    String dsn =
        "ovhcloud://%s:%s@127.0.0.1:%s?consumer_key=%s&service_name=sms-zz00001-1&sender=Example"
            .formatted(
                keys.applicationKey(),
                keys.applicationSecret(),
                workspace.sandbox().port(),
                keys.consumerKey());
    return workspace.run(
        Map.of("NOTIFIER_DSN", dsn, "CERTIFICATES", workspace.trusted().toString()),
        "php",
        program.toString());
  }

  /** The settings of Python's HTTP library, with which programs reach the sandbox as OVHcloud. */
  private static Map<String, String> ofPython(Workspace workspace) {
    Map<String, String> variables = new HashMap<>();
    variables.put("HTTPS_PROXY", workspace.proxy().url());
    variables.put("NO_PROXY", "127.0.0.1");
    variables.put("REQUESTS_CA_BUNDLE", workspace.trusted().toString());
    return variables;
  }

  private static Map<String, String> ofLexicon(Workspace workspace) {
    DemoKeys keys = workspace.sandbox().keys();
    Map<String, String> variables = ofPython(workspace);
    variables.put("LEXICON_OVH_AUTH_ENTRYPOINT", "ovh-eu");
    variables.put("LEXICON_OVH_AUTH_APPLICATION_KEY", keys.applicationKey());
    variables.put("LEXICON_OVH_AUTH_APPLICATION_SECRET", keys.applicationSecret());
    variables.put("LEXICON_OVH_AUTH_CONSUMER_KEY", keys.consumerKey());
    return variables;
  }

  private void prove(Program program, String... expected) throws Exception {
    AcmeServer.createCertificate(work);
    List<AccessRule> rules = record(program);
    assertThat(rules.stream().map(rule -> rule.method() + " " + rule.path()))
        .containsExactly(expected);
    List<Callable<Boolean>> proofs = new ArrayList<>();
    proofs.add(() -> suffice(program, rules));
    rules.forEach(rule -> proofs.add(() -> isNeeded(program, rules, rule)));
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      for (Future<Boolean> proof : workers.invokeAll(proofs)) {
        assertThat(proof.get()).isTrue();
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private List<AccessRule> record(Program program) throws IOException, InterruptedException {
    try (Workspace workspace = Workspace.open(work, null)) {
      assertWorks(program.run(workspace));
      return workspace.sandbox().rights(NameStyle.EXACT).rules().stream()
          .map(rule -> new AccessRule(rule.method().name(), rule.path()))
          .toList();
    }
  }

  private boolean suffice(Program program, List<AccessRule> rules) throws Exception {
    try (Workspace workspace = Workspace.open(work, rules)) {
      assertWorks(program.run(workspace));
      assertThat(workspace.sandbox().rights().refused()).isEmpty();
    }
    return true;
  }

  private static void assertWorks(Outcome outcome) {
    assertThat(outcome.exit()).as(outcome.output()).isZero();
    assertThat(reportsRefusal(outcome)).as(outcome.output()).isFalse();
  }

  private static boolean reportsRefusal(Outcome outcome) {
    return outcome.output().contains("This call has not been granted")
        || outcome.output().contains("403 Client Error");
  }

  private boolean isNeeded(Program program, List<AccessRule> rules, AccessRule missing)
      throws Exception {
    List<AccessRule> others = rules.stream().filter(rule -> !rule.equals(missing)).toList();
    try (Workspace workspace = Workspace.open(work, others)) {
      Outcome outcome = program.run(workspace);

      assertThat(workspace.sandbox().rights().refused())
          .as("without %s: %s", missing, outcome.output())
          .extracting(call -> call.method() + " " + call.status())
          .contains(missing.method() + " 403");
      assertThat(outcome.exit() != 0 || reportsRefusal(outcome))
          .as("without %s: %s", missing, outcome.output())
          .isTrue();
    }
    return true;
  }
}
