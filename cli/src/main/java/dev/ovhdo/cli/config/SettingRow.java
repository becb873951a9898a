package dev.ovhdo.cli.config;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Setting;

/** Converts settings to rows in which secrets are masked. */
final class SettingRow {
  private SettingRow() {}

  static Row of(String key, Setting setting) {
    return Row.empty()
        .with("key", key)
        .with("value", shown(key, setting))
        .with("origin", setting.origin().toString());
  }

  /** Returns the value, or a mask for a secret. */
  static String shown(String key, Setting setting) {
    return Configuration.isSecret(key) ? "***" : setting.value();
  }
}
