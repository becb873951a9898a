package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.account.Credential;
import dev.ovhdo.api.account.CredentialService.CredentialFilter;
import dev.ovhdo.api.account.CredentialState;
import dev.ovhdo.api.account.Identity;
import dev.ovhdo.api.sshkey.SshKeyChange;
import dev.ovhdo.api.sshkey.SshPublicKey;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the pages about keys and credentials: compiled and executed. */
class AccountPagesTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private final AccountSandbox account = new AccountSandbox();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"keys.md", "credentials.md"})
  void page_itsExample_standsHere(String page) throws IOException {
    String code =
        words(Files.readString(Path.of("src/test/java/dev/ovhdo/api/AccountPagesTest.java")));

    List<String> examples =
        EXAMPLE
            .matcher(Files.readString(Path.of("../docs").resolve(page)))
            .results()
            .map(found -> words(found.group(1)))
            .toList();

    assertThat(examples).hasSize(1).allSatisfy(example -> assertThat(code).contains(example));
  }

  @Test
  void keys_example_leavesTheAccountWithTheKey() {
    String said = saidBy(() -> provision(account.ovh(), TestKeys.OTHER));

    assertThat(said)
        .isEqualTo(
            """
            ADDED SHA256:D1TmfBsOrb447TsBE+4sAfX2s5GY9pDzqGGh3yyZdag
            laptop
            build
            """);
  }

  @Test
  void credentials_example_tellsWhatEndsSoon() {
    account.credential(
        21,
        AccountSandbox.APPLICATION,
        "2026-01-01T00:00:00Z",
        each -> each.withValidation(OffsetDateTime.parse("2026-11-29T05:00:00Z")));

    assertThat(saidBy(() -> report(account.ovh())))
        .isEqualTo("zz00001-ovh\n21 ends in 7 days\n0 have expired\n");
  }

  static void provision(Ovh ovh, String publicKey) {
    SshKeyChange change = ovh.sshKeys().ensure("build", publicKey);
    System.out.println(change.outcome() + " " + SshPublicKey.parse(change.key()).fingerprint());
    for (NichandleSshKey key : ovh.sshKeys().list()) {
      System.out.println(key.keyName());
    }
  }

  static void report(Ovh ovh) {
    Identity me = ovh.identity().whoami();
    System.out.println(me.account().orElse("unknown"));
    Instant now = ovh.client().serverTime();
    for (Credential soon : ovh.credentials().expiring(Duration.ofDays(14))) {
      System.out.println(soon.id() + " ends in " + soon.daysLeft(now).orElseThrow() + " days");
    }
    CredentialFilter expired = CredentialFilter.of().withState(CredentialState.EXPIRED);
    System.out.println(ovh.credentials().list(expired).items().size() + " have expired");
  }

  private String saidBy(Runnable example) {
    PrintStream screen = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      example.run();
    } finally {
      System.setOut(screen);
    }
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
