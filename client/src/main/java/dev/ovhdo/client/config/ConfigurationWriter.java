package dev.ovhdo.client.config;

import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.client.file.AtomicFile;
import dev.ovhdo.client.file.IoErrorReason;
import dev.ovhdo.client.file.RegularFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Changes single settings of {@code ~/.ovh.conf} and keeps all other bytes. Each change is atomic,
 * and the file is readable by its owner only.
 */
public final class ConfigurationWriter {
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /** Brackets are valid: the section of an endpoint may be {@code http://[::1]:8080/1.0}. */
  private static final Pattern SECTION = Pattern.compile("[^\\p{Cntrl};#]+");

  private final Path file;
  private final boolean isDryRun;

  /**
   * Creates a writer.
   *
   * @param home the folder of {@code .ovh.conf}
   */
  public ConfigurationWriter(Path home) {
    this(home.resolve(ConsumerKeyFile.HOME_FILE), false);
  }

  private ConfigurationWriter(Path file, boolean isDryRun) {
    this.file = file;
    this.isDryRun = isDryRun;
  }

  /** Returns a writer that checks each change in the same way, but writes nothing. */
  public ConfigurationWriter ofDryRun() {
    return new ConfigurationWriter(file, true);
  }

  /** Returns the file that is changed. */
  public Path file() {
    return file;
  }

  /**
   * Returns the section in which a setting belongs: keys in that of the profile or of the endpoint,
   * the endpoint in that of the profile, all others in {@code [default]}.
   *
   * @param configuration the current settings, whose profile and endpoint are used
   * @param key the key of the setting
   */
  public static String section(Configuration configuration, String key) {
    Optional<Setting> profile = configuration.setting(SettingKeys.PROFILE);
    boolean isOfProfile = SettingKeys.OF_SECTIONS.contains(key) || key.equals(SettingKeys.ENDPOINT);
    if (profile.isPresent() && isOfProfile) {
      return profileSection(profile.get().value());
    }
    return SettingKeys.OF_SECTIONS.contains(key)
        ? configuration.endpoint().name()
        : SettingKeys.DEFAULT_SECTION;
  }

  /** Returns the section of a profile. */
  public static String profileSection(String profile) {
    return SettingKeys.PROFILE_SECTION + profile;
  }

  /** Sets a value; {@link #set(String, Map)} describes the parameters and exceptions. */
  public boolean set(String section, String key, String value) {
    return set(section, Map.of(key, value));
  }

  /**
   * Sets values in one atomic change: each in its existing entry, else at the end of the section,
   * which is added if it is missing.
   *
   * @param section the section without its brackets
   * @param settings the values by key; no value is blank or has several lines
   * @return whether this changes the file
   * @throws ConfigurationException if a value cannot be stored in this file format, or the file
   *     cannot be written; the file is then unchanged
   */
  public boolean set(String section, Map<String, String> settings) {
    require(SECTION.matcher(section).matches(), "\"" + section + "\" is not a section");
    return change(
        bytes -> {
          byte[] changed = bytes;
          for (Map.Entry<String, String> setting : settings.entrySet()) {
            changed = set(changed, section, setting.getKey(), setting.getValue());
          }
          return changed;
        });
  }

  /**
   * Sets the credentials of a section in one atomic change, and removes those of another kind.
   *
   * @param section the section without its brackets
   * @param settings the values by key, as for {@link #set(String, Map)}
   */
  public void replaceCredentials(String section, Map<String, String> settings) {
    require(SECTION.matcher(section).matches(), "\"" + section + "\" is not a section");
    change(
        bytes -> {
          byte[] changed = bytes;
          for (String key : SettingKeys.CREDENTIALS) {
            if (!settings.containsKey(key)) {
              changed = new IniEditor(IniFile.of(changed)).remove(section, key);
            }
          }
          for (Map.Entry<String, String> setting : settings.entrySet()) {
            changed = set(changed, section, setting.getKey(), setting.getValue());
          }
          return changed;
        });
  }

  private byte[] set(byte[] bytes, String section, String key, String value)
      throws CharacterCodingException {
    require(KEY.matcher(key).matches(), "\"" + key + "\" is not a key of a setting");
    IniFile ini = IniFile.of(bytes);
    byte[] changed = new IniEditor(ini).set(section, key, value, lastKey(ini, section));
    requireStored(changed, section, key, value);
    return changed;
  }

  /**
   * Removes a setting.
   *
   * @return whether the setting was in the section
   * @throws ConfigurationException if the file cannot be written
   */
  public boolean remove(String section, String key) {
    return change(bytes -> new IniEditor(IniFile.of(bytes)).remove(section, key));
  }

  private boolean change(AtomicFile.Change change) {
    try {
      if (isDryRun) {
        byte[] bytes = Files.exists(file) ? RegularFile.read(file) : new byte[0];
        return !Arrays.equals(bytes, change.apply(bytes));
      }
      return AtomicFile.at(file).update(AtomicFile.Mode.OWNER_ONLY, change);
    } catch (IOException e) {
      throw new ConfigurationException(file + ": can't be written: " + IoErrorReason.of(e), e);
    }
  }

  /** Returns the key behind which a new setting is written; empty for a section without keys. */
  private static String[] lastKey(IniFile ini, String section) {
    return ini.last(line -> line.isIn(section) && line.content() instanceof IniLine.Entry)
        .map(line -> new String[] {((IniLine.Entry) line.content()).key()})
        .orElseGet(() -> new String[0]);
  }

  /** A value with a comment sign or a line break is read back differently. */
  private void requireStored(byte[] changed, String section, String key, String value)
      throws CharacterCodingException {
    IniFile ini = IniFile.of(changed);
    Optional<IniLine> line = ini.entry(section, key);
    boolean isStored =
        line.isPresent() && ini.value((IniLine.Entry) line.get().content()).equals(value);
    require(
        isStored && !value.isBlank(),
        "the value of "
            + key
            + " cannot be stored: it is empty, or has a line break, a comment"
            + " sign after a space, or quotes around it");
  }

  private void require(boolean condition, String problem) {
    if (!condition) {
      throw new ConfigurationException(file + ": " + problem);
    }
  }
}
