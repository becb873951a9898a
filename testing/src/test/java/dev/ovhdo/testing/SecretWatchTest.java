package dev.ovhdo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class SecretWatchTest {
  /** Written in two parts, so that this file does not print it by itself. */
  private static final String SECRET = "SbxDemo" + "AppSecret0000000000000009";

  @Test
  void found_secretInAnyStream_isReportedOnce() {
    System.out.print(SECRET.substring(0, 12));
    System.out.println(SECRET.substring(12));
    System.err.println("Sandbox-" + "0123abcd");
    Logger.getLogger("dev.ovhdo.client").log(Level.FINEST, "sent", new Exception(SECRET));

    assertThat(String.join("\n", SecretWatch.found()))
        .contains(
            "standard output contains the secret",
            "standard error contains the secret",
            "the log dev.ovhdo.client contains the secret");
    assertThat(SecretWatch.found()).isEmpty();
  }

  @Test
  void check_publicValues_areNoSecrets() {
    SecretWatch.check("x", "SbxDemoAppKey001, EU.SbxDemoClient, SbxConsumerKey, ***");

    assertThat(SecretWatch.found()).isEmpty();
  }

  @Test
  void anyTest_printsASecret_fails() {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create(
            LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false).build())
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Leaking.class)).build(),
            summary);

    assertThat(summary.getSummary().getFailures())
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure.getException())
                    .hasMessageContaining("standard output contains the secret " + SECRET));
  }

  /** Runs only as part of the test above. */
  static class Leaking {
    @Test
    void printsASecret() {
      System.out.println(SECRET);
    }
  }
}
