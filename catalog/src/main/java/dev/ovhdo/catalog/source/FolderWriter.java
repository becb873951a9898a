package dev.ovhdo.catalog.source;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.ovhdo.catalog.model.Family;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Writes families to a {@link FolderSource} and keeps the existing ones. Each file is replaced
 * atomically: all files are written under temporary names first, and the index is replaced last. If
 * two programs write at the same time, the index of the later one stays, and the families of the
 * other are missing in it until they are written again.
 *
 * @param folder the folder, which is created if it is missing
 */
public record FolderWriter(Path folder) {
  private static final Pattern TEMPORARY =
      Pattern.compile("\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** A file of this age belongs to a program that was ended; another one may still be written. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  /**
   * Adds these families, or replaces their old versions.
   *
   * @param date the day on which the families were read from OVHcloud
   * @throws IOException if the folder cannot be written; some families may then be new
   * @throws IllegalArgumentException if two families have the same file name
   */
  public void write(List<Family> families, LocalDate date) throws IOException {
    write(families, date, entry -> true);
  }

  /**
   * Adds these families, or replaces their old versions, and removes others.
   *
   * @param date the day on which the families were read from OVHcloud
   * @param kept which of the existing families are kept
   * @throws IOException if the folder cannot be written; some families may then be new
   * @throws IllegalArgumentException if two families have the same file name
   */
  public void write(List<Family> families, LocalDate date, Predicate<FamilyEntry> kept)
      throws IOException {
    Files.createDirectories(folder);
    removeAbandoned();
    List<FamilyEntry> present = present();
    Map<String, FamilyEntry> index = new LinkedHashMap<>();
    present.stream().filter(kept).forEach(entry -> index.put(entry.file(), entry));
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Family family : families) {
      FamilyEntry entry = FamilyEntry.of(family).withDate(date);
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

  /**
   * Returns the existing entries; none if the index is unreadable, because its families are then
   * unknown.
   */
  private List<FamilyEntry> present() {
    try {
      return new FolderSource(folder).index();
    } catch (CatalogueFormatException e) {
      return List.of();
    }
  }

  /** Removes the temporary files of programs that were ended while they wrote. */
  private void removeAbandoned() throws IOException {
    Instant limit = Instant.now().minus(ABANDONED);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*")) {
      for (Path file : files) {
        if (TEMPORARY.matcher(String.valueOf(file.getFileName())).matches()
            && Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException e) {
      // Another program has removed the file.
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

  /**
   * Writes a file and forces it to the disk: after a power failure, a moved file must not be empty.
   */
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
