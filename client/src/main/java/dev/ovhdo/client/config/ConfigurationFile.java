package dev.ovhdo.client.config;

import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.client.file.IoErrorReason;
import dev.ovhdo.client.file.RegularFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration file that was read. In a section whose settings are used, a line that is neither
 * section header, key nor comment is an error, and so is a value that is not UTF-8. Sections of
 * other programs are not checked. Comments may have any encoding.
 */
record ConfigurationFile(Path path, IniFile ini) {

  /**
   * Reads a file; empty if it does not exist.
   *
   * @throws ConfigurationException if the file exists and cannot be read
   */
  static Optional<ConfigurationFile> read(Path path) {
    try {
      IniFile ini = IniFile.of(RegularFile.read(path));
      if (ini.isBinary()) {
        throw new ConfigurationException(path + ": not a text file in UTF-8");
      }
      return Optional.of(new ConfigurationFile(path, ini));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
        return Optional.empty(); // The home of service accounts is often /dev/null.
      }
      throw new ConfigurationException(path + ": can't be read: " + IoErrorReason.of(e), e);
    }
  }

  /** Returns the settings of a section; keys with an empty value are left out. */
  Map<String, Setting> section(String name) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    for (IniLine line : ini.lines()) {
      if (!line.isIn(name)) {
        continue;
      }
      if (line.content() instanceof IniLine.Invalid) {
        throw new ConfigurationException(
            "%s, section [%s], line %s: neither a section, a key with = nor a comment"
                .formatted(path, name, line.number()));
      }
      if (line.content() instanceof IniLine.Entry entry) {
        settings.put(entry.key(), new Setting(value(name, entry), new Origin.File(path, name)));
      }
    }
    settings.values().removeIf(setting -> setting.value().isEmpty());
    return settings;
  }

  private String value(String section, IniLine.Entry entry) {
    try {
      return ini.value(entry);
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(
          "%s, section [%s], key %s: the value is not UTF-8".formatted(path, section, entry.key()),
          e);
    }
  }
}
