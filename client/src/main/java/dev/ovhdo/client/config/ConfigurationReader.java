package dev.ovhdo.client.config;

import dev.ovhdo.client.error.ConfigurationException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings from files, environment variables and arguments. Immutable; each {@code with…}
 * method returns a copy.
 *
 * <p>Files are merged key by key in the order {@code /etc/ovh.conf}, {@code ~/.ovh.conf}, {@code
 * ./ovh.conf}; a later file takes precedence. The environment variables take precedence over the
 * files, and arguments over both. {@code [default] endpoint}, or {@code OVH_ENDPOINT}, names the
 * endpoint. The keys are in the section of the endpoint, which is searched for under the name as
 * the user wrote it, then under the canonical name; for a URL, under the URL. Settings other than
 * keys may also be in {@code [default]}. An empty value counts as missing.
 *
 * <p>The keys are those of an application ({@code application_key}, {@code application_secret},
 * {@code consumer_key}), of a service account ({@code client_id}, {@code client_secret}), or an
 * {@code access_token}; the environment variables have the same names in capitals after {@code
 * OVH_}. Keys of two kinds for one endpoint are an error.
 *
 * <p>A profile is a section {@code [profile:NAME]} with an endpoint and keys, which are used
 * instead of those of the endpoint's section. The argument {@code profile}, the environment
 * variable {@code OVH_PROFILE} or {@code [default] profile} selects it. Keys and endpoint of the
 * environment take precedence over a profile that a file selects, and not over a profile that an
 * argument selects.
 */
public final class ConfigurationReader {
  private static final String DIRECTORY_FILE = "ovh.conf";

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

  /** Returns a reader for the files and the environment of this machine. */
  public static ConfigurationReader system() {
    return new ConfigurationReader(
        System.getenv(), null, Path.of("").toAbsolutePath(), Path.of("/etc/ovh.conf"), Map.of());
  }

  /** Returns a copy with these environment variables instead of those of the process. */
  public ConfigurationReader withEnvironment(Map<String, String> variables) {
    return new ConfigurationReader(Map.copyOf(variables), home, directory, systemFile, arguments);
  }

  /**
   * Returns a copy with this home directory; the default is {@code $HOME}, else the JVM's {@code
   * user.home}.
   */
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
   * Returns a copy in which this value takes precedence over files and environment. An empty value
   * removes the argument.
   */
  public ConfigurationReader withArgument(String key, String value) {
    Map<String, String> more = new HashMap<>(arguments);
    more.put(key, value.strip());
    more.values().removeIf(String::isEmpty);
    return new ConfigurationReader(environment, home, directory, systemFile, Map.copyOf(more));
  }

  /** Returns the home directory in use. */
  public Path home() {
    if (home != null) {
      return home;
    }
    String variable = environment.getOrDefault("HOME", "");
    return Path.of(variable.isEmpty() ? System.getProperty("user.home") : variable);
  }

  /**
   * Reads and checks the settings.
   *
   * @throws ConfigurationException if there are no credentials, a key without its secret, an
   *     unknown endpoint or an unreadable file; the message names file, section and key, and
   *     explains how to get keys if nothing is configured
   */
  public Configuration read() {
    return read(true);
  }

  /**
   * Reads the settings like {@link #read()}, but accepts missing credentials as {@link
   * Credentials.None}, for routes that need no signature.
   *
   * @throws ConfigurationException if there is a key without its secret, an unknown endpoint or an
   *     unreadable file
   */
  public Configuration readEndpoint() {
    return read(false);
  }

  /**
   * Reads the settings like {@link #read()}, but does not check the credentials, which may be
   * missing, incomplete or contradictory: the result has {@link Credentials.None}. For programs
   * that show or repair settings.
   *
   * @throws ConfigurationException if there is an unknown endpoint or profile, or an unreadable
   *     file
   */
  public Configuration readUnchecked() {
    SettingResolver resolver = new SettingResolver(files(), environment, arguments);
    Setting profile = resolver.profile().orElse(null);
    Setting written = resolver.endpoint(profile);
    Endpoint endpoint = endpoint(written);
    return new Configuration(
        endpoint, new Credentials.None(), resolver.settings(written, endpoint, profile), places());
  }

  /**
   * Returns all values of all settings by key, those with precedence first. Values that have no
   * effect are included, such as the value of a file behind that of a variable. The credentials are
   * not checked.
   *
   * @throws ConfigurationException if there is an unknown endpoint or profile, or an unreadable
   *     file
   */
  public Map<String, List<Setting>> candidates() {
    SettingResolver resolver = new SettingResolver(files(), environment, arguments);
    Setting profile = resolver.profile().orElse(null);
    Setting written = resolver.endpoint(profile);
    return resolver.candidates(written, endpoint(written), profile);
  }

  /** Returns the names of the profiles in the configuration files, sorted. */
  public List<String> profiles() {
    return new SettingResolver(files(), environment, arguments).profiles();
  }

  private List<Path> places() {
    return List.of(
        systemFile, home().resolve(ConsumerKeyFile.HOME_FILE), directory.resolve(DIRECTORY_FILE));
  }

  private List<ConfigurationFile> files() {
    return places().stream().map(ConfigurationFile::read).flatMap(Optional::stream).toList();
  }

  private Configuration read(boolean credentialsRequired) {
    Configuration unchecked = readUnchecked();
    Map<String, Setting> settings = unchecked.settings();
    Setting endpoint = Objects.requireNonNull(settings.get(SettingKeys.ENDPOINT), "endpoint");
    requireTrustedUrl(unchecked.endpoint(), endpoint, settings);
    Setting command = settings.get(SettingKeys.CREDENTIAL_COMMAND);
    if (command != null) {
      requireTrustedCommand(command);
      if (!credentialsRequired) {
        return unchecked;
      }
      settings = new CredentialCommand(command, CredentialCommand.LIMIT).complete(settings);
      unchecked =
          new Configuration(
              unchecked.endpoint(), unchecked.credentials(), settings, unchecked.files());
    }
    Optional<Credentials> credentials = CredentialsReader.read(settings, unchecked.endpoint());
    if (credentialsRequired && credentials.isEmpty()) {
      throw MissingCredentialsMessage.error(
          endpoint,
          unchecked.endpoint(),
          places(),
          home().resolve(ConsumerKeyFile.HOME_FILE),
          files());
    }
    return credentials.map(unchecked::withCredentials).orElse(unchecked);
  }

  /** The working directory may contain the project of another person. */
  private void requireTrustedCommand(Setting command) {
    if (isOfDirectory(command.origin())) {
      throw SettingResolver.error(
          SettingKeys.CREDENTIAL_COMMAND,
          command,
          "a command of the working directory is not run. Move the line to "
              + home().resolve(ConsumerKeyFile.HOME_FILE));
    }
  }

  private boolean isOfDirectory(Origin origin) {
    return origin instanceof Origin.File file
        && file.path().equals(directory.resolve(DIRECTORY_FILE));
  }

  /**
   * Checks that keys of the environment, and of profiles in the user's files, are not sent to a
   * server that only a file of the working directory names: the directory may contain the project
   * of another person.
   */
  private void requireTrustedUrl(
      Endpoint endpoint, Setting written, Map<String, Setting> settings) {
    boolean isForeign = !Endpoint.known().contains(endpoint) && isOfDirectory(written.origin());
    if (isForeign) {
      SettingKeys.OF_SECTIONS.stream()
          .filter(key -> isForOtherUrls(settings.get(key)))
          .findFirst()
          .ifPresent(
              key -> {
                throw SettingResolver.error(
                    SettingKeys.ENDPOINT,
                    written,
                    SettingResolver.describe(key, Objects.requireNonNull(settings.get(key)))
                        + " is not used for a URL that only this file names. Set OVH_ENDPOINT to "
                        + written.value()
                        + " if the keys belong to it");
              });
    }
  }

  /** The section of a URL names the URL; an environment variable and a profile do not. */
  private boolean isForOtherUrls(@Nullable Setting key) {
    return key != null
        && (key.origin() instanceof Origin.Environment
            || (key.origin() instanceof Origin.File file
                && file.section().startsWith(SettingKeys.PROFILE_SECTION)
                && !isOfDirectory(file)));
  }

  private static Endpoint endpoint(Setting written) {
    try {
      return Endpoint.of(written.value());
    } catch (ConfigurationException e) {
      throw SettingResolver.unknown(
          SettingKeys.ENDPOINT, written, e.known(), String.valueOf(e.getMessage()));
    }
  }
}
