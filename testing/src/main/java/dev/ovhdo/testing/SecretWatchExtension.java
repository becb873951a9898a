package dev.ovhdo.testing;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails each test that printed a secret. JUnit registers it for all tests of all modules. */
public final class SecretWatchExtension implements AfterEachCallback, AfterAllCallback {
  /** Creates the extension. */
  public SecretWatchExtension() {}

  @Override
  public void afterEach(ExtensionContext context) {
    failIfFound();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    failIfFound();
  }

  private static void failIfFound() {
    List<String> found = SecretWatch.found();
    if (!found.isEmpty()) {
      throw new AssertionError(String.join("\n", found));
    }
  }
}
