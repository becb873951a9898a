package dev.ovhdo.client.config;

import dev.ovhdo.client.error.ConfigurationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /**
   * Returns the name of the profile: that of the arguments, of the environment variable {@code
   * OVH_PROFILE}, or of {@code [default]}; empty if there is none.
   *
   * @throws ConfigurationException if no file has a section for the profile, or if the environment
   *     has a profile and keys
   */
  Optional<Setting> profile() {
    Map<String, Setting> found = merged(SettingKeys.DEFAULT_SECTION);
    putEnvironment(found, SettingKeys.PROFILE);
    putArguments(found);
    Optional<Setting> profile = Optional.ofNullable(found.get(SettingKeys.PROFILE));
    profile.ifPresent(this::requireSection);
    profile.ifPresent(this::requireNoKeysBeside);
    return profile;
  }

  private void requireSection(Setting profile) {
    List<String> known = profiles();
    if (!known.contains(profile.value())) {
      throw unknown(
          SettingKeys.PROFILE,
          profile,
          known,
          "there is no section [%s] in the configuration files; %s"
              .formatted(
                  section(profile),
                  known.isEmpty()
                      ? "there is no profile at all"
                      : "the profiles are " + String.join(", ", known)));
    }
  }

  /** The keys of the environment may belong to another account than the profile. */
  private void requireNoKeysBeside(Setting profile) {
    if (profile.origin() instanceof Origin.Environment) {
      Map<String, Setting> keys = new HashMap<>();
      SettingKeys.CREDENTIALS.forEach(key -> putEnvironment(keys, key));
      keys.values().stream()
          .map(key -> key.origin().toString())
          .sorted()
          .findFirst()
          .ifPresent(
              origin -> {
                throw error(
                    SettingKeys.PROFILE,
                    profile,
                    origin + " is set, too; unset one of the two variables");
              });
    }
  }

  /** Returns the names of all profiles, sorted. */
  List<String> profiles() {
    return files.stream()
        .flatMap(file -> file.ini().lines().stream())
        .map(IniLine::section)
        .filter(Objects::nonNull)
        .filter(section -> section.startsWith(SettingKeys.PROFILE_SECTION))
        .map(section -> section.substring(SettingKeys.PROFILE_SECTION.length()))
        .distinct()
        .sorted()
        .toList();
  }

  private static String section(Setting profile) {
    return SettingKeys.PROFILE_SECTION + profile.value();
  }

  /**
   * Returns the name or URL of the endpoint as the user wrote it.
   *
   * @param profile the profile, whose endpoint takes precedence over that of {@code [default]};
   *     null for none
   */
  Setting endpoint(@Nullable Setting profile) {
    Map<String, Setting> found = merged(SettingKeys.DEFAULT_SECTION);
    if (profile != null) {
      found.putAll(merged(section(profile)));
    }
    if (isBelowEnvironment(profile)) {
      putEnvironment(found, SettingKeys.ENDPOINT);
    }
    putArguments(found);
    return found.getOrDefault(
        SettingKeys.ENDPOINT, new Setting(KnownEndpoints.DEFAULT.name(), new Origin.Default()));
  }

  /** A profile that a file selects is a default; any other profile was selected for this run. */
  private static boolean isBelowEnvironment(@Nullable Setting profile) {
    return profile == null || profile.origin() instanceof Origin.File;
  }

  /**
   * Returns all settings of an endpoint. Keys belong to an endpoint or a profile: they are not read
   * from {@code [default]}, and all keys are read from sections of the same name.
   *
   * @param profile the profile; null for none
   */
  Map<String, Setting> settings(Setting written, Endpoint endpoint, @Nullable Setting profile) {
    Map<String, Setting> found = merged(SettingKeys.DEFAULT_SECTION);
    found.keySet().removeAll(SettingKeys.OF_SECTIONS);
    putEnvironment(found, SettingKeys.SSH_KEY);
    List<String> sections =
        profile == null ? sections(written.value(), endpoint) : List.of(section(profile));
    for (int i = sections.size() - 1; i >= 0; i--) {
      Map<String, Setting> layer = merged(sections.get(i));
      if (SettingKeys.OF_SECTIONS.stream().anyMatch(layer::containsKey)) {
        found.keySet().removeAll(SettingKeys.OF_SECTIONS);
      }
      found.putAll(layer);
    }
    if (isBelowEnvironment(profile)) {
      SettingKeys.CREDENTIALS.forEach(key -> putEnvironment(found, key));
      putEnvironment(found, SettingKeys.SSH_KEY);
    }
    putEnvironment(found, SettingKeys.MAX_RATE);
    putArguments(found);
    found.put(SettingKeys.ENDPOINT, written);
    if (profile != null) {
      found.put(SettingKeys.PROFILE, profile);
    }
    return found;
  }

  /**
   * Returns all values of all settings by key, those with precedence first, including values that
   * have no effect.
   */
  Map<String, List<Setting>> candidates(
      Setting written, Endpoint endpoint, @Nullable Setting profile) {
    List<Map<String, Setting>> layers = new ArrayList<>();
    Map<String, Setting> given = new HashMap<>();
    putArguments(given);
    layers.add(given);
    Map<String, Setting> variables = new HashMap<>();
    Stream.concat(
            SettingKeys.CREDENTIALS.stream(),
            Stream.of(
                SettingKeys.SSH_KEY,
                SettingKeys.ENDPOINT,
                SettingKeys.PROFILE,
                SettingKeys.MAX_RATE))
        .forEach(key -> putEnvironment(variables, key));
    layers.add(variables);
    List<String> sections = new ArrayList<>();
    if (profile != null) {
      sections.add(section(profile));
    }
    sections.addAll(sections(written.value(), endpoint));
    sections.add(SettingKeys.DEFAULT_SECTION);
    for (String section : sections) {
      for (int i = files.size() - 1; i >= 0; i--) {
        layers.add(files.get(i).section(section));
      }
    }
    if (!isBelowEnvironment(profile)) {
      layers.add(1 + files.size(), layers.remove(1));
    }
    Map<String, List<Setting>> candidates = new TreeMap<>();
    for (Map<String, Setting> layer : layers) {
      layer.forEach(
          (key, setting) -> candidates.computeIfAbsent(key, k -> new ArrayList<>()).add(setting));
    }
    return candidates;
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

  /** Creates an error for a value that is not one of those that exist. */
  static ConfigurationException unknown(
      String key, Setting setting, List<String> known, String why) {
    return ConfigurationException.unknownValue(
        describe(key, setting) + ": " + why, setting.value(), known);
  }

  /** Returns the origin of a setting and its key, for a message. */
  static String describe(String key, Setting setting) {
    return setting.origin() instanceof Origin.Environment
        ? setting.origin().toString()
        : setting.origin() + ", key " + key;
  }
}
