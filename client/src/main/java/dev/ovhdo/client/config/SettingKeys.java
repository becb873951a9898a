package dev.ovhdo.client.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The keys of the settings that all OVHcloud tools share. */
final class SettingKeys {
  static final String ENDPOINT = "endpoint";
  static final String APPLICATION_KEY = "application_key";
  static final String APPLICATION_SECRET = "application_secret";
  static final String CONSUMER_KEY = "consumer_key";
  static final String ACCESS_TOKEN = "access_token";
  static final String CLIENT_ID = "client_id";
  static final String CLIENT_SECRET = "client_secret";

  /** The keys whose values are secrets. */
  static final List<String> SECRETS =
      List.of(APPLICATION_SECRET, CONSUMER_KEY, ACCESS_TOKEN, CLIENT_SECRET);

  /** The SSH key that is installed on machines by default; a setting of this project. */
  static final String SSH_KEY = "ssh_key";

  static final String PROFILE = "profile";
  static final String MAX_RATE = "max_rate";

  /** The beginning of the section names of profiles. */
  static final String PROFILE_SECTION = "profile:";

  /** The section of settings that do not belong to an endpoint. */
  static final String DEFAULT_SECTION = "default";

  /** The keys of all kinds of credentials. */
  static final List<String> CREDENTIALS =
      List.of(
          APPLICATION_KEY,
          APPLICATION_SECRET,
          CONSUMER_KEY,
          ACCESS_TOKEN,
          CLIENT_ID,
          CLIENT_SECRET);

  /** The command that prints keys which are not configured. */
  static final String CREDENTIAL_COMMAND = "credential_command";

  /** The keys that belong to an endpoint or a profile, and are not read from {@code [default]}. */
  static final List<String> OF_SECTIONS =
      Stream.concat(CREDENTIALS.stream(), Stream.of(CREDENTIAL_COMMAND)).toList();

  private SettingKeys() {}

  /** Returns the environment variable of a setting: {@code OVH_APPLICATION_KEY}. */
  static String variable(String key) {
    return "OVH_" + key.toUpperCase(Locale.ROOT);
  }
}
