package dev.ovhdo.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder that holds exactly the given files. Those that are the same already are not touched, so
 * that a compiler sees what changed.
 *
 * @param path the folder
 */
record SourceFolder(Path path) {

  /**
   * Makes the folder hold the files and no others.
   *
   * @param files the text of each by its relative path
   * @return how many were written or removed
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
