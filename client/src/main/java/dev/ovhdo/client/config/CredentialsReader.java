package dev.ovhdo.client.config;

import dev.ovhdo.client.error.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the credentials from the settings, and rejects incomplete or malformed ones. */
final class CredentialsReader {
  /** Characters that are valid in a header and survive being written to an INI file. */
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e&&[^;#\"']]+");

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "an application",
              List.of(
                  SettingKeys.APPLICATION_KEY,
                  SettingKeys.APPLICATION_SECRET,
                  SettingKeys.CONSUMER_KEY)),
          new Kind("an access token", List.of(SettingKeys.ACCESS_TOKEN)),
          new Kind("a service account", List.of(SettingKeys.CLIENT_ID, SettingKeys.CLIENT_SECRET)));

  private final Map<String, Setting> settings;
  private final Endpoint endpoint;

  private CredentialsReader(Map<String, Setting> settings, Endpoint endpoint) {
    this.settings = settings;
    this.endpoint = endpoint;
  }

  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /**
   * Returns the credentials for an endpoint; empty if no key is set.
   *
   * @throws ConfigurationException if a key is malformed, if a part is missing, or if credentials
   *     of two kinds are set
   */
  static Optional<Credentials> read(Map<String, Setting> settings, Endpoint endpoint) {
    CredentialsReader reader = new CredentialsReader(settings, endpoint);
    SettingKeys.CREDENTIALS.forEach(reader::requireCharacters);
    reader.requireOneKind();
    return reader.application().or(reader::accessToken).or(reader::serviceAccount);
  }

  private Optional<Credentials> application() {
    Setting key = settings.get(SettingKeys.APPLICATION_KEY);
    Setting secret = settings.get(SettingKeys.APPLICATION_SECRET);
    Setting consumer = settings.get(SettingKeys.CONSUMER_KEY);
    if (key != null && secret != null) {
      return Optional.of(
          new Credentials.Application(
              key.value(), secret.value(), consumer == null ? null : consumer.value()));
    }
    if (key != null) {
      throw SettingResolver.error(
          SettingKeys.APPLICATION_KEY,
          key,
          "application_secret is missing; an application key works only together with its secret");
    }
    if (secret != null) {
      throw SettingResolver.error(
          SettingKeys.APPLICATION_SECRET,
          secret,
          "application_key is missing; a secret works only together with its application key");
    }
    if (consumer != null) {
      throw SettingResolver.error(
          SettingKeys.CONSUMER_KEY,
          consumer,
          "application_key and application_secret are missing; a consumer key works only together"
              + " with them");
    }
    return Optional.empty();
  }

  private Optional<Credentials> accessToken() {
    return Optional.ofNullable(settings.get(SettingKeys.ACCESS_TOKEN))
        .map(token -> new Credentials.AccessToken(token.value()));
  }

  private Optional<Credentials> serviceAccount() {
    Setting id = settings.get(SettingKeys.CLIENT_ID);
    Setting secret = settings.get(SettingKeys.CLIENT_SECRET);
    if (id == null && secret == null) {
      return Optional.empty();
    }
    if (secret == null) {
      throw SettingResolver.error(
          SettingKeys.CLIENT_ID,
          Objects.requireNonNull(id),
          "client_secret is missing; a service account has a client id and a secret");
    }
    if (id == null) {
      throw SettingResolver.error(
          SettingKeys.CLIENT_SECRET,
          secret,
          "client_id is missing; a service account has a client id and a secret");
    }
    if (endpoint.accessTokenUrls().isEmpty()) {
      throw SettingResolver.error(
          SettingKeys.CLIENT_ID,
          id,
          endpoint.name() + " has no service accounts; use an application key");
    }
    return Optional.of(new Credentials.ServiceAccount(id.value(), secret.value()));
  }

  /** Credentials of two kinds may belong to two accounts; a guess could change the wrong one. */
  private void requireOneKind() {
    List<String> found = KINDS.stream().map(this::describe).flatMap(Optional::stream).toList();
    if (found.size() > 1) {
      throw new ConfigurationException(
          "several kinds of credentials are set for %s: %s. Remove all but one of them"
              .formatted(endpoint.name(), String.join("; ", found)));
    }
  }

  private Optional<String> describe(Kind kind) {
    List<String> origins =
        kind.keys().stream()
            .flatMap(
                key ->
                    Optional.ofNullable(settings.get(key))
                        .map(setting -> SettingResolver.describe(key, setting))
                        .stream())
            .toList();
    return origins.isEmpty()
        ? Optional.empty()
        : Optional.of(kind.name() + " (" + String.join("; ", origins) + ")");
  }

  private void requireCharacters(String name) {
    @Nullable Setting setting = settings.get(name);
    if (setting != null && !isKey(setting.value())) {
      throw SettingResolver.error(name, setting, "the value contains a character that no key has");
    }
  }

  /**
   * A kind of credentials.
   *
   * @param name the kind with its article, for messages
   * @param keys the settings that belong to it
   */
  private record Kind(String name, List<String> keys) {}
}
