package dev.ovhdo.client.config;

import dev.ovhdo.client.error.ConfigurationException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The error message for a user without keys: how to create them and where to put them. */
final class MissingCredentialsMessage {
  private static final String RULES = "?GET=/*&POST=/*&PUT=/*&DELETE=/*";

  private MissingCredentialsMessage() {}

  static ConfigurationException error(
      Setting written,
      Endpoint endpoint,
      List<Path> files,
      Path homeFile,
      List<ConfigurationFile> readFiles) {
    String text =
        """
        no credentials for %s: there are none in %s, and OVH_APPLICATION_KEY is not set.%s
        1. Create keys on this page, with the rules that you want to allow:
             %s
        2. Put them into %s:
             [default]
             endpoint=%s

             [%s]
             application_key=...
             application_secret=...
             consumer_key=...
        To try ovh-do without keys, use the option --sandbox.\
        """
            .formatted(
                endpoint.name(),
                files.stream().map(Path::toString).collect(Collectors.joining(", ")),
                misplaced(readFiles, SettingResolver.sections(written.value(), endpoint)),
                endpoint.createTokenUrl() + RULES,
                homeFile,
                endpoint.name(),
                endpoint.name());
    return ConfigurationException.credentialsMissing(text);
  }

  /** Lists application keys that were ignored because they are in another section. */
  private static String misplaced(List<ConfigurationFile> readFiles, List<String> sections) {
    String wanted =
        sections.stream().map(name -> "[" + name + "]").collect(Collectors.joining(" or "));
    return readFiles.stream()
        .flatMap(file -> file.ini().lines().stream().map(line -> misplaced(file, line, wanted)))
        .collect(Collectors.joining());
  }

  private static String misplaced(ConfigurationFile file, IniLine line, String wanted) {
    boolean key =
        line.content() instanceof IniLine.Entry entry
            && entry.key().equals(SettingKeys.APPLICATION_KEY)
            && entry.valueStart() < entry.valueEnd();
    if (!key) {
      return "";
    }
    String position =
        line.section() == null ? "above any section" : "in section [" + line.section() + "]";
    return "\nAn application_key is in %s, line %s, %s; it is read from section %s."
        .formatted(file.path(), line.number(), position, wanted);
  }
}
