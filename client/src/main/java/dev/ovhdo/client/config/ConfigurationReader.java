package dev.ovhdo.client.config;

import dev.ovhdo.client.error.ConfigurationException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings from the places where they can be. Immutable; each {@code with…} returns a
 * copy.
 *
 * <p>Files are merged key by key in the order {@code /etc/ovh.conf}, {@code ~/.ovh.conf}, {@code
 * ./ovh.conf}, later ones win; the variables {@code OVH_ENDPOINT}, {@code OVH_APPLICATION_KEY},
 * {@code OVH_APPLICATION_SECRET} and {@code OVH_CONSUMER_KEY} go over the files, arguments over
 * both. {@code [default] endpoint} names the endpoint; the other keys stand in the endpoint's own
 * section, looked up under the name as written, then the canonical one; for a URL under the URL.
 * Settings other than the three keys may stand in {@code [default]} too. An empty value counts as
 * none.
 */
public final class ConfigurationReader {
  private final Map<String, String> environment;
  private final @Nullable Path home;
  private final Path directory;
  private final Path systemFile;
  private final Map<String, String> arguments;

  private ConfigurationReader(
      Map<String, String> environment,
      @Nullable Path home,
      Path directory,
      Path systemFile,
      Map<String, String> arguments) {
    this.environment = environment;
    this.home = home;
    this.directory = directory;
    this.systemFile = systemFile;
    this.arguments = arguments;
  }

  /** The places of this machine. */
  public static ConfigurationReader system() {
    return new ConfigurationReader(
        System.getenv(), null, Path.of("").toAbsolutePath(), Path.of("/etc/ovh.conf"), Map.of());
  }

  /** Returns a copy with these variables instead of the process's own. */
  public ConfigurationReader withEnvironment(Map<String, String> variables) {
    return new ConfigurationReader(Map.copyOf(variables), home, directory, systemFile, arguments);
  }

  /** Returns a copy with this home; by default {@code $HOME}, else the JVM's {@code user.home}. */
  public ConfigurationReader withHome(Path home) {
    return new ConfigurationReader(environment, home, directory, systemFile, arguments);
  }

  /** Returns a copy with this working directory. */
  public ConfigurationReader withDirectory(Path directory) {
    return new ConfigurationReader(environment, home, directory, systemFile, arguments);
  }

  /** Returns a copy with this file instead of {@code /etc/ovh.conf}. */
  public ConfigurationReader withSystemFile(Path file) {
    return new ConfigurationReader(environment, home, directory, file, arguments);
  }

  /**
   * Returns a copy in which this value wins over files and environment: {@code endpoint}, {@code
   * application_key}. An empty value takes the argument away.
   */
  public ConfigurationReader withArgument(String key, String value) {
    Map<String, String> more = new HashMap<>(arguments);
    more.put(key, value.strip());
    more.values().removeIf(String::isEmpty);
    return new ConfigurationReader(environment, home, directory, systemFile, Map.copyOf(more));
  }

  /** Returns the home in use. */
  public Path home() {
    if (home != null) {
      return home;
    }
    String variable = environment.getOrDefault("HOME", "");
    return Path.of(variable.isEmpty() ? System.getProperty("user.home") : variable);
  }

  /**
   * Reads and checks.
   *
   * @throws ConfigurationException if there are no credentials, half a pair, an unknown endpoint or
   *     an unreadable file; the message names file, section and key, and with nothing configured
   *     explains how to get keys
   */
  public Configuration read() {
    return read(true);
  }

  /**
   * Like {@link #read()}, but missing credentials are {@link Credentials.None}, for routes that
   * need none.
   *
   * @throws ConfigurationException if there is half a pair, an unknown endpoint or an unreadable
   *     file
   */
  public Configuration readEndpoint() {
    return read(false);
  }

  private Configuration read(boolean credentialsRequired) {
    Path homeFile = home().resolve(ConsumerKeyFile.HOME_FILE);
    List<Path> places = List.of(systemFile, homeFile, directory.resolve("ovh.conf"));
    List<ConfigurationFile> files =
        places.stream().map(ConfigurationFile::read).flatMap(Optional::stream).toList();
    SettingSearch search = new SettingSearch(files, environment, arguments);
    Setting written = search.endpoint();
    Endpoint endpoint = endpoint(written);
    Map<String, Setting> settings = search.settings(written, endpoint);
    Optional<Credentials> credentials = CredentialCheck.of(settings);
    if (credentialsRequired && credentials.isEmpty()) {
      throw MissingCredentials.error(written, endpoint, places, homeFile, files);
    }
    return new Configuration(
        endpoint, credentials.orElseGet(Credentials.None::new), settings, places);
  }

  private static Endpoint endpoint(Setting written) {
    try {
      return Endpoint.of(written.value());
    } catch (ConfigurationException e) {
      throw SettingSearch.refused(Keys.ENDPOINT, written, String.valueOf(e.getMessage()));
    }
  }
}
