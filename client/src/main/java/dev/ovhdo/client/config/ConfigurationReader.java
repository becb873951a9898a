package dev.ovhdo.client.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * Reads the settings from the places where they can be. Immutable; each {@code with…} returns a
 * copy.
 *
 * <p>Files are merged key by key in the order {@code /etc/ovh.conf}, {@code ~/.ovh.conf}, {@code
 * ./ovh.conf}, later ones win; the variables {@code OVH_ENDPOINT}, {@code OVH_APPLICATION_KEY},
 * {@code OVH_APPLICATION_SECRET} and {@code OVH_CONSUMER_KEY} go over the files, arguments over
 * both. {@code [default] endpoint} names the endpoint; the other keys stand in the endpoint's own
 * section, looked up under the name as written, then the canonical one; for a URL under the URL.
 */
public final class ConfigurationReader {

  private ConfigurationReader() {}

  /** The places of this machine. */
  public static ConfigurationReader system() {
    throw new UnsupportedOperationException();
  }

  /** Returns a copy with these variables instead of the process's own. */
  public ConfigurationReader withEnvironment(Map<String, String> variables) {
    throw new UnsupportedOperationException();
  }

  /** Returns a copy with this home; by default {@code $HOME}, else the JVM's {@code user.home}. */
  public ConfigurationReader withHome(Path home) {
    throw new UnsupportedOperationException();
  }

  /** Returns a copy with this working directory. */
  public ConfigurationReader withDirectory(Path directory) {
    throw new UnsupportedOperationException();
  }

  /** Returns a copy with this file instead of {@code /etc/ovh.conf}. */
  public ConfigurationReader withSystemFile(Path file) {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns a copy in which this value wins over files and environment: {@code endpoint}, {@code
   * application_key}.
   */
  public ConfigurationReader withArgument(String key, String value) {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads and checks.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if there are no credentials, half a pair,
   *     an unknown endpoint or an unreadable file; the message names file, section and key, and
   *     with nothing configured explains how to get keys
   */
  public Configuration read() {
    throw new UnsupportedOperationException();
  }

  /**
   * Like {@link #read()}, but missing credentials are {@link Credentials.None}, for routes that
   * need none.
   */
  public Configuration readEndpoint() {
    throw new UnsupportedOperationException();
  }
}
