package dev.ovhdo.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A DNS zone. Immutable.
 *
 * @param name its name, such as {@code example.com}
 * @param lastUpdate when it was last changed; null where OVHcloud does not know
 * @param nameServers the servers that answer for it
 */
public record Zone(String name, @Nullable OffsetDateTime lastUpdate, List<String> nameServers) {

  /** Checks the parts and copies the list. */
  public Zone {
    Objects.requireNonNull(name, "name");
    nameServers = List.copyOf(nameServers);
  }

  static Zone from(Fields fields) {
    return new Zone(
        fields.text("name"), fields.momentOrNull("lastUpdate"), fields.texts("nameServers"));
  }
}
