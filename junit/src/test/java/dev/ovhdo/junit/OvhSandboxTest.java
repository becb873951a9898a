package dev.ovhdo.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.sandbox.Journal;
import dev.ovhdo.sandbox.Sandbox;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@OvhSandbox
class OvhSandboxTest {
  private static final Set<URI> SANDBOXES = new HashSet<>();

  private final Sandbox ofConstructor;

  OvhSandboxTest(Sandbox sandbox) {
    ofConstructor = sandbox;
  }

  @AfterAll
  static void sandboxOfTheClass_isShared() {
    assertThat(SANDBOXES).hasSize(1);
  }

  private static void rename(Ovh ovh, Sandbox sandbox) {
    assertThat(sandbox.journal().calls()).isEmpty();
    assertThat(ovh.vps().get("vps-demo").displayName()).contains("demo");
    ovh.vps().rename("vps-demo", "changed");
    assertThat(sandbox.journal().calls("PUT", "/vps/vps-demo")).hasSize(1);
    SANDBOXES.add(sandbox.url());
  }

  @Test
  void change_inOneTest_isUndoneBeforeTheNext(Ovh ovh, Sandbox sandbox) {
    rename(ovh, sandbox);
  }

  @Test
  void change_inAnotherTest_beginsWithTheSameAccount(Ovh ovh, Sandbox sandbox) {
    rename(ovh, sandbox);
  }

  @Test
  void wait_forATask_endsAtOnce(Ovh ovh, Journal journal) {
    ovh.tasks().await(ovh.vps().reboot("vps-demo"));

    assertThat(journal.calls("POST", "/vps/vps-demo/reboot")).hasSize(1);
  }

  @Test
  void sleep_ofTheClient_advancesTheClockOfTheSandboxToo() throws InterruptedException {
    SandboxTime time = new SandboxTime();
    Instant before = time.instant();
    long nanos = time.source().nanoTime().getAsLong();

    time.source().sleeper().sleep(Duration.ofDays(1));

    assertThat(Duration.between(before, time.instant())).isGreaterThanOrEqualTo(Duration.ofDays(1));
    assertThat(time.source().nanoTime().getAsLong() - nanos)
        .isGreaterThanOrEqualTo(Duration.ofDays(1).toNanos());
  }

  @Test
  void parameters_ofEachType_belongToOneSandbox(
      Sandbox sandbox, Configuration configuration, URI url, Journal journal) {
    assertThat(sandbox).isSameAs(ofConstructor);
    assertThat(configuration.endpoint().url()).isEqualTo(url).isEqualTo(sandbox.url());
    assertThat(journal).isSameAs(sandbox.journal());
  }

  @Test
  @OvhSandbox(account = "small.yaml", rules = "GET /domain/*")
  void method_withItsOwnAnnotation_hasItsOwnSandbox(Ovh ovh, Sandbox sandbox) {
    assertThat(sandbox).isSameAs(ofConstructor);
    assertThat(SANDBOXES).doesNotContain(sandbox.url());
    assertThat(ovh.zones().list()).hasSize(1);
    assertThatThrownBy(() -> ovh.vps().list())
        .isInstanceOf(OvhException.class)
        .hasMessageContaining("This call has not been granted");
  }

  @Nested
  class InAClassOfAClass {
    @Test
    void sandboxOfTheOuterClass_isUsed(Sandbox sandbox) {
      assertThat(sandbox).isSameAs(ofConstructor);
    }
  }

  @Nested
  @OvhSandbox(faults = "GET /vps: status 404")
  class WithFaults {
    @Test
    void faults_applyToEachTest(Ovh ovh) {
      assertThatThrownBy(() -> ovh.vps().list()).isInstanceOf(OvhException.class);
    }

    @Test
    void faults_applyToTheNextTestToo(Ovh ovh) {
      assertThatThrownBy(() -> ovh.vps().list()).isInstanceOf(OvhException.class);
    }
  }
}
