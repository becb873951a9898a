package dev.ovhdo.cli.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the downloaded families. */
final class CacheFolder {
  private CacheFolder() {}

  /**
   * Removes the folder with its files.
   *
   * @return whether the folder existed
   */
  static boolean remove(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.delete(folder);
    return true;
  }
}
