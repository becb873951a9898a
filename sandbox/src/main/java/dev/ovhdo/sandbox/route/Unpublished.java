package dev.ovhdo.sandbox.route;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.CatalogueSource;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.catalog.source.FamilyFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Routes that OVHcloud answers, and lists in its console, but leaves out of the OpenAPI form of its
 * schemas: that of {@code /me} has no PUT for SSH keys.
 */
final class Unpublished implements CatalogueSource {
  private static final FamilyEntry SSH_KEYS = new FamilyEntry(ApiVersion.V1, "/me/sshKey", 1);

  @Override
  public List<FamilyEntry> index() {
    return List.of(SSH_KEYS);
  }

  @Override
  public Family read(FamilyEntry entry) {
    try (InputStream in = Unpublished.class.getResourceAsStream(entry.file())) {
      return FamilyFile.read(Objects.requireNonNull(in).readAllBytes(), entry.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
