package dev.ovhdo.client.config;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the credentials from the settings, and rejects incomplete or malformed ones. */
final class CredentialsReader {
  /** Characters that are valid in a header and survive being written to an INI file. */
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e&&[^;#\"']]+");

  private CredentialsReader() {}

  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /** Returns the credentials; empty if none of the three keys is set. */
  static Optional<Credentials> read(Map<String, Setting> settings) {
    Setting key = settings.get(SettingKeys.APPLICATION_KEY);
    Setting secret = settings.get(SettingKeys.APPLICATION_SECRET);
    Setting consumer = settings.get(SettingKeys.CONSUMER_KEY);
    SettingKeys.CREDENTIALS.forEach(name -> requireCharacters(name, settings.get(name)));
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

  private static void requireCharacters(String name, @Nullable Setting setting) {
    if (setting != null && !isKey(setting.value())) {
      throw SettingResolver.error(name, setting, "the value contains a character that no key has");
    }
  }
}
