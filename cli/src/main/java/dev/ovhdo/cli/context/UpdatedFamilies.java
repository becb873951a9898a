package dev.ovhdo.cli.context;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.CatalogueFormatException;
import dev.ovhdo.catalog.source.CatalogueSource;
import dev.ovhdo.catalog.source.FamilyEntry;
import java.util.List;
import java.util.function.Consumer;

/**
 * The families that {@code routes update} has downloaded. A file that cannot be read is reported
 * and replaced by the built-in family, so that a broken file never makes a command fail.
 */
final class UpdatedFamilies implements CatalogueSource {
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
