package dev.ovhdo.client.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The settings of a program: endpoint, credentials, and the origin of each value. Immutable.
 *
 * @param endpoint the endpoint of the API
 * @param credentials the credentials to sign with
 * @param settings every value that was found, by key ({@code application_key}), with its origin
 * @param files the files that were searched for, including missing ones; a later file takes
 *     precedence over earlier ones
 */
public record Configuration(
    Endpoint endpoint, Credentials credentials, Map<String, Setting> settings, List<Path> files) {

  /** Copies settings and files. */
  public Configuration {
    settings = Map.copyOf(settings);
    files = List.copyOf(files);
  }

  /** Creates settings that come from no file. */
  public Configuration(Endpoint endpoint, Credentials credentials, Map<String, Setting> settings) {
    this(endpoint, credentials, settings, List.of());
  }

  /** Creates settings from an endpoint and credentials. */
  public static Configuration of(Endpoint endpoint, Credentials credentials) {
    return new Configuration(endpoint, credentials, Map.of());
  }

  /**
   * Reads the settings of this machine: {@code /etc/ovh.conf}, {@code ~/.ovh.conf}, {@code
   * ./ovh.conf}, and the {@code OVH_*} environment variables, which take precedence over the files.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if no credentials are configured, or a
   *     setting is wrong
   */
  public static Configuration read() {
    return ConfigurationReader.system().read();
  }

  /** Returns whether the value of a setting is a secret, which must not be shown. */
  public static boolean isSecret(String key) {
    return SettingKeys.SECRETS.contains(key);
  }

  /**
   * Returns the files with secrets in use that other users of this machine can read; empty where
   * the file system has no POSIX permissions.
   */
  public List<Path> exposedFiles() {
    return settings.entrySet().stream()
        .filter(setting -> isSecret(setting.getKey()))
        .map(setting -> setting.getValue().origin())
        .flatMap(
            origin -> origin instanceof Origin.File file ? Stream.of(file.path()) : Stream.empty())
        .distinct()
        .filter(Configuration::isReadableByOthers)
        .sorted()
        .toList();
  }

  private static boolean isReadableByOthers(Path file) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      return permissions.contains(PosixFilePermission.GROUP_READ)
          || permissions.contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Returns a setting by its key, such as {@code ssh_port}; empty if it is not set. */
  public Optional<Setting> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  /**
   * Returns the setting {@code max_rate}: how many calls per second are sent at most; empty if it
   * is not set.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the value is not a positive number
   */
  public OptionalDouble maxRate() {
    Setting setting = settings.get(SettingKeys.MAX_RATE);
    if (setting == null) {
      return OptionalDouble.empty();
    }
    String value = setting.value();
    double rate = value.matches("\\d{1,6}(\\.\\d{1,6})?") ? Double.parseDouble(value) : 0;
    if (rate > 0) {
      return OptionalDouble.of(rate);
    }
    throw SettingResolver.error(
        SettingKeys.MAX_RATE,
        setting,
        "\"" + value + "\" is not a positive number of calls per second, such as 5 or 0.5");
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
