package dev.ovhdo.cli.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The account whose names are meant, as far as a shell can know it without reading the
 * configuration: the options of the command line, the variables, and whether the working directory
 * has a configuration file. The scripts of {@code completion} determine the same folder.
 *
 * @param sandbox whether the demonstration account is used
 * @param profile the profile of the command line; null if there is none
 * @param endpoint the endpoint of the command line; null if there is none
 * @param variables the environment variables
 * @param directory the working directory
 */
public record NameScope(
    boolean sandbox,
    @Nullable String profile,
    @Nullable String endpoint,
    Map<String, String> variables,
    Path directory) {
  /** Copies the variables. */
  public NameScope {
    variables = Map.copyOf(variables);
  }

  /** Returns the name of the folder. */
  String folder() {
    if (sandbox) {
      return "sandbox";
    }
    String scope = part("profile", profile) + part("endpoint", endpoint);
    String origin = origin();
    if (!origin.equals("||||")) {
      scope += "from-" + PosixChecksum.of(origin.getBytes(UTF_8)) + "-";
    }
    return scope.isEmpty() ? "default" : fileName(scope.substring(0, scope.length() - 1));
  }

  private String part(String option, @Nullable String given) {
    String value =
        given == null || given.isEmpty()
            ? variable("OVH_" + option.toUpperCase(Locale.ROOT))
            : given;
    return value.isEmpty() ? "" : option + "-" + value + "-";
  }

  /** The keys of two accounts must not share a folder; a checksum does not reveal them. */
  private String origin() {
    return String.join(
        "|",
        Files.exists(directory.resolve("ovh.conf")) ? directory.toString() : "",
        variable("OVH_APPLICATION_KEY"),
        variable("OVH_CONSUMER_KEY"),
        variable("OVH_CLIENT_ID"),
        variable("OVH_ACCESS_TOKEN"));
  }

  private String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /** Keeps the characters of a text that are harmless in the name of a file. */
  static String fileName(String text) {
    return text.replace('/', '%').replaceAll("[^A-Za-z0-9._%@+-]", "");
  }

  /** Leaves the variables out, because they may contain secrets. */
  @Override
  public String toString() {
    return "NameScope[" + folder() + "]";
  }
}
