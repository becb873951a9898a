package dev.ovhdo.client.config;

import dev.ovhdo.client.error.ConfigurationException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges the settings of files, environment and arguments; a later one of these takes precedence.
 */
final class SettingResolver {
  private final List<ConfigurationFile> files;
  private final Map<String, String> environment;
  private final Map<String, String> arguments;

  SettingResolver(
      List<ConfigurationFile> files,
      Map<String, String> environment,
      Map<String, String> arguments) {
    this.files = files;
    this.environment = environment;
    this.arguments = arguments;
  }

  /** Returns the name or URL of the endpoint as the user wrote it. */
  Setting endpoint() {
    Map<String, Setting> found = merged(SettingKeys.DEFAULT_SECTION);
    putEnvironment(found, SettingKeys.ENDPOINT);
    putArguments(found);
    return found.getOrDefault(
        SettingKeys.ENDPOINT, new Setting(KnownEndpoints.DEFAULT.name(), new Origin.Default()));
  }

  /**
   * Returns all settings of an endpoint. Keys belong to an endpoint: they are not read from {@code
   * [default]}, and all three are read from sections of the same name.
   */
  Map<String, Setting> settings(Setting written, Endpoint endpoint) {
    Map<String, Setting> found = merged(SettingKeys.DEFAULT_SECTION);
    found.keySet().removeAll(SettingKeys.CREDENTIALS);
    List<String> sections = sections(written.value(), endpoint);
    for (int i = sections.size() - 1; i >= 0; i--) {
      Map<String, Setting> layer = merged(sections.get(i));
      if (SettingKeys.CREDENTIALS.stream().anyMatch(layer::containsKey)) {
        found.keySet().removeAll(SettingKeys.CREDENTIALS);
      }
      found.putAll(layer);
    }
    SettingKeys.CREDENTIALS.forEach(key -> putEnvironment(found, key));
    putArguments(found);
    found.put(SettingKeys.ENDPOINT, written);
    return found;
  }

  /**
   * Returns the section names of an endpoint: as the user wrote it, the canonical name, and the
   * name that the host had before it was moved.
   */
  static List<String> sections(String written, Endpoint endpoint) {
    Set<String> names = new LinkedHashSet<>(List.of(written, endpoint.name()));
    names.addAll(KnownEndpoints.legacySections(endpoint));
    return List.copyOf(names);
  }

  private Map<String, Setting> merged(String section) {
    Map<String, Setting> found = new HashMap<>();
    files.forEach(file -> found.putAll(file.section(section)));
    return found;
  }

  private void putEnvironment(Map<String, Setting> found, String key) {
    String variable = SettingKeys.variable(key);
    String value = environment.getOrDefault(variable, "").strip();
    if (!value.isEmpty()) {
      found.put(key, new Setting(value, new Origin.Environment(variable)));
    }
  }

  private void putArguments(Map<String, Setting> found) {
    arguments.forEach((key, value) -> found.put(key, new Setting(value, new Origin.Argument())));
  }

  /** Creates an error whose message begins with the origin of a setting. */
  static ConfigurationException error(String key, Setting setting, String why) {
    return new ConfigurationException(describe(key, setting) + ": " + why);
  }

  private static String describe(String key, Setting setting) {
    return setting.origin() instanceof Origin.Environment
        ? setting.origin().toString()
        : setting.origin() + ", key " + key;
  }
}
