package dev.ovhdo.catalog.source;

import dev.ovhdo.catalog.model.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of family files with its index. A missing folder is an empty catalogue.
 *
 * @param path the folder
 */
public record FolderSource(Path path) implements CatalogueSource {

  @Override
  public List<FamilyEntry> index() {
    Path file = path.resolve(IndexFile.NAME);
    return Files.exists(file) ? IndexFile.read(bytes(file), file.toString()) : List.of();
  }

  @Override
  public Family read(FamilyEntry entry) {
    Path file = path.resolve(entry.file());
    return FamilyFile.read(bytes(file), file.toString());
  }

  @Override
  public boolean mayContain(FamilyEntry entry, List<String> words) {
    return FamilyFile.mayContain(bytes(path.resolve(entry.file())), words);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new CatalogueFormatException(file + " is missing", e);
    } catch (IOException e) {
      throw new CatalogueFormatException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
