package dev.ovhdo.cli.config;

import dev.ovhdo.catalog.text.Suggestions;
import java.util.List;

/** The keys of the settings that ovh-do uses. */
public final class SettingNames {
  private static final List<String> KNOWN =
      List.of(
          "endpoint",
          "profile",
          "application_key",
          "application_secret",
          "consumer_key",
          "client_id",
          "client_secret",
          "access_token",
          "credential_command",
          "ssh_key",
          "ssh_port",
          "max_rate",
          "expiry_warning");

  private SettingNames() {}

  /** Returns the keys. */
  public static List<String> known() {
    return KNOWN;
  }

  /** Returns the question after a clause about an unknown key; empty if no key is near. */
  static String question(String key) {
    return KNOWN.contains(key)
        ? ""
        : Suggestions.question(key, KNOWN).map(question -> "; " + question).orElse("");
  }
}
