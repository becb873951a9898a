package dev.ovhdo.cli.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import dev.ovhdo.sandbox.state.SshKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The renewal of an invalid consumer key over real HTTP: failing request, validation page,
 * configuration file.
 */
class ConsumerKeyRenewalSandboxTest {
  private static final String EXPIRED = "ExpiredConsumerKey00000000000001";
  private static final long EXPIRED_ID = 6009000001L;
  private static final OffsetDateTime LAST_YEAR = OffsetDateTime.parse("2025-06-01T00:00:00Z");

  @TempDir Path home;
  private SandboxHome sandboxHome;
  private Sandbox sandbox;
  private ValidationPageUser visitor;

  @BeforeEach
  void open() {
    sandboxHome = SandboxHome.in(home);
    sandbox = sandboxHome.sandbox();
    visitor = new ValidationPageUser();
    sandbox
        .account()
        .credentials()
        .put(
            Credential.pending(
                    EXPIRED_ID,
                    sandbox
                        .account()
                        .applicationByKey(DemoKeys.FIXED.applicationKey())
                        .orElseThrow()
                        .applicationId(),
                    EXPIRED,
                    List.of(new AccessRule("GET", "/*")),
                    LAST_YEAR)
                .withValidation(LAST_YEAR.plusDays(1)));
    sandboxHome.configure(file(EXPIRED));
  }

  @AfterEach
  void close() {
    visitor.close();
    sandboxHome.close();
  }

  @Test
  void run_keyExpiredAndAuthorised_changesOneValueAndRepeatsTheCommand() throws IOException {
    mode("rw-r--r--");

    Outcome outcome = person("\n").run("ls-ips", "vps-demo");

    String key = newKey();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo("127.0.10.1\n2001:db8::a:1\n");
    assertThat(Files.readString(sandboxHome.configuration())).isEqualTo(file(key));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(sandboxHome.configuration())))
        .isEqualTo("rw-------");
    assertThat(sandbox.account().credentials().find(EXPIRED_ID)).isEmpty();
    assertThat(outcome.err())
        .doesNotContain(key)
        .doesNotContain(EXPIRED)
        .contains(
            "ovh-do: you can request a new consumer key now. Other programs that use the key of "
                + sandboxHome.configuration()
                + ", section ["
                + sandbox.url()
                + "] get the same rights\n"
                + "Request which rights: those that ovh-do needs, all, or none? [Needed/all/none] ",
            "ovh-do: log in and authorise the consumer key on this page:\n" + visitor.page() + "\n",
            "ovh-do: the new consumer key is in "
                + sandboxHome.configuration()
                + ", section ["
                + sandbox.url()
                + "]\n")
        .endsWith("ovh-do: removed 2 expired credentials\n"); // one of them had expired before
  }

  @Test
  void run_consumerKeyMissing_isAddedToTheFile() throws IOException {
    sandboxHome.configure(DemoKeys.FIXED.applicationSecret(), "");

    assertThat(person("needed\n").run("ls-zones").exitCode()).isZero();
    assertThat(validated().rules())
        .extracting(rule -> rule.method() + " " + rule.path())
        .containsExactlyElementsOf(
            sandboxHome.program().run("credential", "rules").out().lines().toList());
    assertThat(Files.readString(sandboxHome.configuration())).contains("consumer_key");
    assertThat(new ProgramRunner(home).run("ls-zones").exitCode()).isZero();
  }

  @Test
  void run_keyUnknown_isRenewedToo() throws IOException {
    sandboxHome.configure(file("UnknownConsumerKey00000000000001"));

    assertThat(person("\n").run("ls-zones").exitCode()).isZero();
    assertThat(Files.readString(sandboxHome.configuration())).isEqualTo(file(newKey()));
  }

  @Test
  void run_refusedOnThePage_leavesTheFileUnchanged() throws IOException {
    visitor.deciding("refuse");

    Outcome outcome = person("\n").run("ls-zones");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("\novh-do: The consumer key was not authorised");
    assertThat(Files.readString(sandboxHome.configuration())).isEqualTo(file(EXPIRED));
  }

  @Test
  void run_neverValidated_failsAfterFifteenMinutes() throws IOException {
    Outcome outcome =
        sandboxHome
            .program()
            .typing("\n")
            .run("ls-zones"); // no browser, and the page is never opened

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("\novh-do: The consumer key was not authorised within 900 s: the page http://");
    assertThat(Files.readString(sandboxHome.configuration())).isEqualTo(file(EXPIRED));
    // A 400 may occur in between, because the sandbox's clock does not advance with the program's
    // clock.
    assertThat(sandbox.journal().calls("GET", "/auth/currentCredential"))
        .filteredOn(call -> call.status() == 403)
        .hasSizeBetween(295, 301);
  }

  @ParameterizedTest
  @CsvSource({"none", "no", "x"})
  void renew_declined_requestsNothing(String answer) throws IOException {
    Outcome outcome = person(answer + "\n").run("ls-zones");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).endsWith("ovh-do: no new consumer key was requested\n");
    assertNothingRequested();
  }

  @Test
  void run_inputEndsAtTheQuestion_requestsNothing() throws IOException {
    assertThat(person("").run("ls-zones").exitCode()).isEqualTo(4);
    assertNothingRequested();
  }

  @Test
  void run_noTerminal_failsAndNamesACommandToRun() throws IOException {
    Outcome outcome = sandboxHome.program().piping("\n").run("ls-zones");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().replaceFirst("EU[.][\\w.-]+", "ID"))
        .isEqualTo(
            """
            ovh-do: GET /domain/zone answered 403 INVALID_CREDENTIAL: This credential is not valid \
            (query ID). The consumer key is unknown, expired or not validated: request a new one
            ovh-do: to get a new consumer key, run a command in a terminal, such as: ovh-do ls-apps
            """);
    assertNothingRequested();
  }

  @Test
  void run_defaultAnswer_requestsOnlyTheRightsOfThisTool() {
    person("\n").run("ls-zones");

    assertThat(validated().rules())
        .contains(new AccessRule("POST", "/vps/*/rebuild"), new AccessRule("GET", "/vps/*"))
        .noneMatch(rule -> rule.path().equals("/*"));
  }

  @ParameterizedTest
  @CsvSource({"'all\n',false", "'A\n',false", "'',true"})
  void run_allRights_areRequested(String typed, boolean option) {
    String[] arguments =
        option ? new String[] {"--all-rights", "ls-zones"} : new String[] {"ls-zones"};

    assertThat(person(typed).run(arguments).exitCode()).isZero();
    assertThat(validated().rules())
        .contains(new AccessRule("DELETE", "/*"), new AccessRule("PUT", "/*"));
  }

  @Test
  void run_keysFromTheEnvironment_areNotWritten() throws IOException {
    Files.delete(sandboxHome.configuration());
    ProgramRunner program =
        person("\n")
            .variable("OVH_ENDPOINT", sandbox.url().toString())
            .variable("OVH_APPLICATION_KEY", DemoKeys.FIXED.applicationKey())
            .variable("OVH_APPLICATION_SECRET", DemoKeys.FIXED.applicationSecret())
            .variable("OVH_CONSUMER_KEY", EXPIRED);

    Outcome outcome = program.run("ls-ips", "vps-db");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("127.0.10.3\n");
    assertThat(outcome.err())
        .contains(
            "ovh-do: the keys come from the environment variable OVH_APPLICATION_KEY: the new consumer key is not saved and is used for this run only\n")
        .doesNotContain(newKey());
    assertThat(sandboxHome.configuration()).doesNotExist();
  }

  @Test
  void run_keyBecomesInvalidDuringTheCommand_isRenewedButTheCommandIsNotRepeated() {
    sandboxHome.configure(DemoKeys.FIXED.applicationSecret(), DemoKeys.FIXED.consumerKey());
    sandbox.account().sshKeys().put(new SshKey("one", "ssh-rsa AAAA"));
    sandbox.account().sshKeys().put(new SshKey("two", "ssh-rsa AAAA"));
    sandbox
        .faults()
        .next(
            Fault.status(403, "Client::Forbidden", "This credential is not valid")
                .on("DELETE", "/me/sshKey/two"));

    Outcome outcome = person("\n").run("rm-keys", "one", "two");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err())
        .endsWith(
            "ovh-do: the consumer key became invalid while the command was running; check which steps are still to be done, and run the command again\n");
    assertThat(sandbox.journal().calls("DELETE", "/me/sshKey/one")).hasSize(1);
    assertThat(sandbox.account().sshKeys().find("two")).isPresent();
  }

  @Test
  void run_wrongSecret_requestsNoNewKey() throws IOException {
    sandboxHome.configure("0".repeat(32), DemoKeys.FIXED.consumerKey());

    assertThat(person("\n").run("ls-zones").exitCode()).isEqualTo(4);
    assertThat(sandbox.journal().calls("POST", "/auth/credential")).isEmpty();
  }

  private ProgramRunner person(String typed) {
    return sandboxHome.program().typing(typed).time(visitor.clocks()).browser(visitor);
  }

  /** A configuration with comments and other settings around the keys. */
  private String file(String consumerKey) {
    return """
    # keys of the workshop
    [default]
    endpoint=%1$s
    ; for the backup robot, too
    [%1$s]
      application_key = %2$s
    application_secret=%3$s\t; do not share
    consumer_key = %4$s   # until spring
    # the end

    [other]
    consumer_key = not-this-one\
    """
        .formatted(
            sandbox.url(),
            DemoKeys.FIXED.applicationKey(),
            DemoKeys.FIXED.applicationSecret(),
            consumerKey);
  }

  private void mode(String permissions) throws IOException {
    Files.setPosixFilePermissions(
        sandboxHome.configuration(), PosixFilePermissions.fromString(permissions));
  }

  private Credential validated() {
    return sandbox.account().credentials().all().stream()
        .filter(credential -> credential.creation().toInstant().isAfter(LAST_YEAR.toInstant()))
        .filter(credential -> !credential.consumerKey().equals(DemoKeys.FIXED.consumerKey()))
        .filter(credential -> credential.status(Instant.now()) == CredentialStatus.VALIDATED)
        .max((one, other) -> one.creation().compareTo(other.creation()))
        .orElseThrow();
  }

  private String newKey() {
    return validated().consumerKey();
  }

  private void assertNothingRequested() throws IOException {
    assertThat(sandbox.journal().calls("POST", "/auth/credential")).isEmpty();
    assertThat(Files.readString(sandboxHome.configuration())).isEqualTo(file(EXPIRED));
  }
}
