package dev.ovhdo.cli.extension;

import dev.ovhdo.cli.context.Environment;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The extensions of the user: an executable file {@code ovh-do-NAME} in a folder of {@code PATH} is
 * the command {@code NAME}. The first folder takes precedence, as for all programs.
 */
public final class Extensions {
  private static final String PREFIX = "ovh-do-";
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_.-]*";

  private Extensions() {}

  /** Finds the program of an extension. */
  public static Optional<Path> find(Environment environment, String name) {
    return name.matches(NAME) ? environment.program(PREFIX + name) : Optional.empty();
  }

  /** Returns the programs of all extensions by their names; this reads the folders. */
  public static Map<String, Path> all(Environment environment) {
    Map<String, Path> found = new TreeMap<>();
    for (Path folder : environment.programFolders()) {
      String[] files = folder.toFile().list(Extensions::isExtension);
      if (files != null) {
        for (String file : files) {
          Path program = folder.resolve(file);
          if (Environment.isProgram(program)) {
            found.putIfAbsent(file.substring(PREFIX.length()), program);
          }
        }
      }
    }
    return found;
  }

  private static boolean isExtension(File folder, String file) {
    return file.startsWith(PREFIX) && file.substring(PREFIX.length()).matches(NAME);
  }
}
