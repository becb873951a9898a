package dev.ovhdo.catalog.source;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.ovhdo.catalog.model.Family;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Writes families into a {@link Folder}, beside those that are there. A reader meets every file
 * either as it was or as it will be: all are written under other names first, and the index, which
 * leads to them, takes its place last. Of two writers at the same time the later one's index stays:
 * what the other added is found again when it is next written.
 *
 * @param folder which is made if it is not there
 */
public record FolderWriter(Path folder) {
  /**
   * Adds these families, or puts them into the place of their former selves.
   *
   * @throws IOException if the folder cannot be written; it is then as it was, or some of its
   *     families are new
   * @throws IllegalArgumentException if two families would be one file
   */
  public void write(List<Family> families) throws IOException {
    write(families, entry -> true);
  }

  /**
   * Adds these families, or puts them into the place of their former selves, and removes others.
   *
   * @param kept which of the families that are there stay
   * @throws IOException if the folder cannot be written; it is then as it was, or some of its
   *     families are new
   * @throws IllegalArgumentException if two families would be one file
   */
  public void write(List<Family> families, Predicate<FamilyEntry> kept) throws IOException {
    Files.createDirectories(folder);
    List<FamilyEntry> present = present();
    Map<String, FamilyEntry> index = new LinkedHashMap<>();
    present.stream().filter(kept).forEach(entry -> index.put(entry.file(), entry));
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Family family : families) {
      FamilyEntry entry = FamilyEntry.of(family);
      FamilyEntry former = index.put(entry.file(), entry);
      boolean twice = files.put(entry.file(), FamilyFile.write(family)) != null;
      boolean foreign = former != null && !former.root().equals(entry.root());
      if (twice || foreign || entry.file().equals(IndexFile.NAME)) {
        throw new IllegalArgumentException(
            "Another file is called " + entry.file() + " already, not that of " + entry.root());
      }
    }
    files.put(IndexFile.NAME, IndexFile.write(List.copyOf(index.values())));
    replace(files);
    for (FamilyEntry entry : present) {
      if (!index.containsKey(entry.file())) {
        Files.deleteIfExists(folder.resolve(entry.file()));
      }
    }
  }

  /** An index that cannot be read leads to nothing that would be worth keeping. */
  private List<FamilyEntry> present() {
    try {
      return new Folder(folder).index();
    } catch (CatalogueFormatException e) {
      return List.of();
    }
  }

  private void replace(Map<String, byte[]> files) throws IOException {
    Map<Path, Path> moves = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path temporary = folder.resolve("." + file.getKey() + "." + UUID.randomUUID());
        moves.put(temporary, folder.resolve(file.getKey()));
        store(temporary, file.getValue());
      }
      for (Map.Entry<Path, Path> move : moves.entrySet()) {
        Files.move(move.getKey(), move.getValue(), ATOMIC_MOVE, REPLACE_EXISTING);
      }
    } finally {
      for (Path temporary : moves.keySet()) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  /** Forces the bytes to the disk: after a power failure a moved file must not be an empty one. */
  private static void store(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }
}
