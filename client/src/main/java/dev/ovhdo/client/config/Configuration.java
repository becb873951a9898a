package dev.ovhdo.client.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one program run: where to talk to, as whom, and where each value came from.
 * Immutable.
 *
 * @param endpoint where to talk to
 * @param credentials as whom
 * @param settings every value that was found, by key ({@code application_key}), with its origin
 * @param files the files that were looked for, whether they exist or not; a later one goes over the
 *     earlier ones
 */
public record Configuration(
    Endpoint endpoint, Credentials credentials, Map<String, Setting> settings, List<Path> files) {

  /** Copies settings and files. */
  public Configuration {
    settings = Map.copyOf(settings);
    files = List.copyOf(files);
  }

  /** Settings that come from no file. */
  public Configuration(Endpoint endpoint, Credentials credentials, Map<String, Setting> settings) {
    this(endpoint, credentials, settings, List.of());
  }

  /** Settings without a file: an endpoint and credentials. */
  public static Configuration of(Endpoint endpoint, Credentials credentials) {
    return new Configuration(endpoint, credentials, Map.of());
  }

  /**
   * Reads the settings of this machine: {@code /etc/ovh.conf}, {@code ~/.ovh.conf}, {@code
   * ./ovh.conf}, and the {@code OVH_*} variables over them.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if nothing is configured, or something is
   *     wrong
   */
  public static Configuration read() {
    return ConfigurationReader.system().read();
  }

  /** Returns one setting by its key, such as {@code ssh_port}, where it is set. */
  public Optional<Setting> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  /** Returns a copy with other credentials. */
  public Configuration withCredentials(Credentials other) {
    return new Configuration(endpoint, other, settings, files);
  }

  /** Returns endpoint and application key; values are hidden. */
  @Override
  public String toString() {
    return "Configuration[" + endpoint.name() + ", " + credentials + "]";
  }
}
