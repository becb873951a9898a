package dev.ovhdo.cli.session;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.source.BuiltIn;
import dev.ovhdo.catalog.source.Folder;
import dev.ovhdo.client.config.Endpoint;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Where the families that a person renewed are kept: a folder for each endpoint. */
final class CatalogueCache {
  private CatalogueCache() {}

  /**
   * Returns the folder, which need not exist.
   *
   * @param home where {@code .cache} is
   * @param setting what {@code XDG_CACHE_HOME} says; empty if nothing
   */
  static Path folder(Path home, String setting, Endpoint endpoint) {
    // A relative one counts as none, says the XDG Base Directory Specification.
    Path cache = setting.startsWith("/") ? Path.of(setting) : home.resolve(".cache");
    String name = endpoint.name().replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9.]+", "-");
    return cache.resolve("ovh-do").resolve("catalogue").resolve(name);
  }

  /** Returns the catalogue in which the families of a folder win over the built-in ones. */
  static Catalogue over(Path folder, Consumer<String> notes) {
    BuiltIn builtIn = new BuiltIn();
    return Catalogue.of(new RenewedFamilies(new Folder(folder), builtIn, notes), builtIn);
  }
}
