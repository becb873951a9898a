package dev.ovhdo.client.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The version of the library, which the build writes to a resource. */
public final class Version {
  private static final String CURRENT = read();

  private Version() {}

  /** Returns the {@code User-Agent} header, which begins with the product if it is not null. */
  public static String userAgent(@Nullable String product) {
    String own = "api-ovh/" + CURRENT;
    return product == null ? own : product + " " + own;
  }

  private static String read() {
    try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
      return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
