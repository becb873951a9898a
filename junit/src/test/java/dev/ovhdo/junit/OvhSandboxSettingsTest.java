package dev.ovhdo.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.sandbox.Journal;
import dev.ovhdo.sandbox.Sandbox;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Settings of the annotation, fields, and tests that run concurrently. */
@SuppressWarnings("NullAway.Init") // The extension sets the fields.
class OvhSandboxSettingsTest {
  private static final int CONCURRENT = 3;

  /** Runs a class of this file as a user would, and returns the result. */
  private static TestExecutionSummary run(Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(tests))
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "" + CONCURRENT)
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    // The listeners of this project change the locale of the process, among others.
    LauncherConfig config =
        LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .build();
    LauncherFactory.create(config).execute(request, listener);
    return listener.getSummary();
  }

  @Nested
  @OvhSandbox(tls = true, speed = 1000, machines = true)
  class WithTls {
    @FromSandbox private Ovh ovh;
    @FromSandbox private Sandbox ofField;

    @Test
    void tls_clientOfTheTest_trustsTheCertificate(URI url) {
      assertThat(url).hasScheme("https");
      assertThat(ovh.vps().list()).isNotEmpty();
    }

    @Test
    void machines_haveAnSshPort(Sandbox sandbox) {
      assertThat(sandbox.sshPort()).isPositive();
    }

    @Test
    void field_andParameter_areOfTheSameSandbox(Sandbox sandbox, Journal journal) {
      assertThat(ofField).isSameAs(sandbox);
      assertThat(journal.calls()).isEmpty();
      ovh.vps().reboot("vps-demo");
      assertThat(journal.calls("POST", "/vps/vps-demo/reboot")).hasSize(1);
    }
  }

  @Test
  void concurrentTests_haveASandboxEach() {
    ConcurrentCase.SANDBOXES.clear();

    TestExecutionSummary summary = run(ConcurrentCase.class);

    assertThat(summary.getFailures())
        .extracting(failure -> String.valueOf(failure.getException()))
        .isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(CONCURRENT);
    assertThat(ConcurrentCase.SANDBOXES).hasSize(CONCURRENT);
  }

  @OvhSandbox
  static class ConcurrentCase {
    static final Set<URI> SANDBOXES = ConcurrentHashMap.newKeySet();
    private static final CountDownLatch ALL = new CountDownLatch(CONCURRENT);

    private final Sandbox ofConstructor;
    @FromSandbox private Sandbox ofField;

    ConcurrentCase(Sandbox sandbox) {
      ofConstructor = sandbox;
    }

    @BeforeEach
    void rename(Ovh ovh) {
      ovh.vps().rename("vps-demo", "changed");
    }

    @RepeatedTest(CONCURRENT)
    void changes_ofTheOtherTests_areNotVisible(Ovh ovh, Sandbox sandbox, Journal journal)
        throws InterruptedException {
      SANDBOXES.add(sandbox.url());
      ALL.countDown();
      assertThat(ALL.await(30, TimeUnit.SECONDS)).as("the tests run at the same time").isTrue();
      assertThat(ofConstructor).isSameAs(sandbox).isSameAs(ofField);
      assertThat(ovh.vps().get("vps-demo").displayName()).contains("changed");
      assertThat(journal.calls("PUT", "/vps/vps-demo")).hasSize(1);
    }
  }

  @Test
  void field_thatIsFinal_isRefused() {
    assertThat(run(FinalField.class).getFailures())
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure.getException())
                    .hasMessage(
                        "@FromSandbox: the field url of "
                            + FinalField.class.getName()
                            + " must be neither static nor final, and have one of the types"
                            + " [Configuration, Journal, Ovh, Sandbox, URI]"));
  }

  @OvhSandbox
  static class FinalField {
    @FromSandbox private final URI url = URI.create("http://example.com");

    @Test
    void test() {
      assertThat(url).isNotNull();
    }
  }
}
