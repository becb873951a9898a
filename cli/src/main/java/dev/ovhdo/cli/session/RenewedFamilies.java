package dev.ovhdo.cli.session;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.CatalogueFormatException;
import dev.ovhdo.catalog.source.CatalogueSource;
import dev.ovhdo.catalog.source.FamilyEntry;
import java.util.List;
import java.util.function.Consumer;

/**
 * The families that the person renewed. What of them can't be read is told, and counts as not
 * renewed: a broken file never stands in the way of a command.
 */
final class RenewedFamilies implements CatalogueSource {
  private final CatalogueSource renewed;
  private final CatalogueSource builtIn;
  private final Consumer<String> notes;

  RenewedFamilies(CatalogueSource renewed, CatalogueSource builtIn, Consumer<String> notes) {
    this.renewed = renewed;
    this.builtIn = builtIn;
    this.notes = notes;
  }

  @Override
  public List<FamilyEntry> index() {
    try {
      return renewed.index();
    } catch (CatalogueFormatException e) {
      tell(e);
      return List.of();
    }
  }

  @Override
  public Family read(FamilyEntry entry) {
    try {
      return renewed.read(entry);
    } catch (CatalogueFormatException e) {
      tell(e);
      return builtIn.index().stream()
          .filter(other -> other.root().equals(entry.root()))
          .findFirst()
          .map(builtIn::read)
          .orElseGet(() -> Family.of(entry.version(), entry.path(), List.of(), List.of()));
    }
  }

  private void tell(CatalogueFormatException broken) {
    notes.accept(
        broken.getMessage()
            + "; the built-in catalogue is used in its place, 'ovh-do routes update' mends it");
  }
}
