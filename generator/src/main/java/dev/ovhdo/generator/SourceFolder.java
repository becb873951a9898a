package dev.ovhdo.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder that contains exactly the given files. Files with the same content are not written, so
 * that their time does not change for the compiler.
 *
 * @param path the folder
 */
record SourceFolder(Path path) {

  /**
   * Writes the files, and removes all others.
   *
   * @param files the text of each by its relative path
   * @return the number of files that were written or removed
   */
  int replace(Map<String, String> files) throws IOException {
    int changed = 0;
    for (Path old : existing()) {
      if (!files.containsKey(path.relativize(old).toString().replace('\\', '/'))) {
        Files.delete(old);
        changed++;
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = path.resolve(file.getKey());
      if (!Files.exists(target) || !Files.readString(target).equals(file.getValue())) {
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
        changed++;
      }
    }
    return changed;
  }

  private List<Path> existing() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
