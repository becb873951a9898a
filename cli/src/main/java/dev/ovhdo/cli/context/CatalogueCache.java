package dev.ovhdo.cli.context;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.BuiltInSource;
import dev.ovhdo.catalog.source.CatalogueFormatException;
import dev.ovhdo.catalog.source.CatalogueSource;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.catalog.source.FolderSource;
import dev.ovhdo.client.config.Endpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The folder with the families that {@code routes update} has downloaded: one folder for each
 * endpoint.
 */
final class CatalogueCache {
  private CatalogueCache() {}

  /**
   * Returns the folder, which may not exist.
   *
   * @param home the folder that contains {@code .cache}
   * @param setting the value of {@code XDG_CACHE_HOME}; empty if it is not set
   */
  static Path folder(Path home, String setting, Endpoint endpoint) {
    String name = endpoint.name().replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9.]+", "-");
    return cache(home, setting).resolve("catalogue").resolve(name);
  }

  /** Returns the folder for all files that the program can make again, from the same values. */
  static Path cache(Path home, String setting) {
    // The XDG Base Directory Specification says that a relative path is to be ignored.
    Path cache = setting.startsWith("/") ? Path.of(setting) : home.resolve(".cache");
    return cache.resolve("ovh-do");
  }

  /** Returns a catalogue in which the families of a folder replace the built-in ones. */
  static Catalogue of(Path folder, Consumer<String> notes) {
    BuiltInSource builtIn = new BuiltInSource();
    return Catalogue.of(new UpdatedFamilies(new FolderSource(folder), builtIn, notes), builtIn);
  }

  /**
   * The families that {@code routes update} has downloaded. A file that cannot be read is reported
   * and replaced by the built-in family, so that a broken file never makes a command fail.
   */
  private static final class UpdatedFamilies implements CatalogueSource {
    private final CatalogueSource renewed;
    private final CatalogueSource builtIn;
    private final Consumer<String> notes;

    UpdatedFamilies(CatalogueSource renewed, CatalogueSource builtIn, Consumer<String> notes) {
      this.renewed = renewed;
      this.builtIn = builtIn;
      this.notes = notes;
    }

    @Override
    public List<FamilyEntry> index() {
      try {
        return renewed.index();
      } catch (CatalogueFormatException e) {
        reportBroken(e);
        return List.of();
      }
    }

    @Override
    public Family read(FamilyEntry entry) {
      try {
        return renewed.read(entry);
      } catch (CatalogueFormatException e) {
        reportBroken(e);
        return builtIn.index().stream()
            .filter(other -> other.root().equals(entry.root()))
            .findFirst()
            .map(builtIn::read)
            .orElseGet(() -> Family.of(entry.version(), entry.path(), List.of(), List.of()));
      }
    }

    private void reportBroken(CatalogueFormatException broken) {
      notes.accept(
          broken.getMessage()
              + "; using the built-in catalogue instead, 'ovh-do routes update' repairs the file");
    }
  }
}
