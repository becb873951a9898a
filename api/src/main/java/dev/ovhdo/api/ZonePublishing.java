package dev.ovhdo.api;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZoneStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Lets the name servers know of a zone, and makes sure that they do. */
final class ZonePublishing {
  /** How long a zone may be busy with another refresh, and how long its own may take. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final OvhClient client;

  ZonePublishing(OvhClient client) {
    this.client = client;
  }

  /**
   * Refreshes a zone, and waits until it is deployed.
   *
   * @param zone its name as OVHcloud spells it
   * @throws ConflictException if it stays busy with other refreshes
   * @throws ZoneNotPublishedException if it is not deployed afterwards
   */
  void publish(String zone) {
    refresh(zone);
    verify(zone);
  }

  /** One refresh of a zone goes on at a time: that of somebody else is waited for. */
  private void refresh(String zone) {
    AtomicReference<ConflictException> last = new AtomicReference<>();
    Optional<Boolean> refreshed =
        client
            .waiting()
            .until(
                zone + " is no longer busy",
                () -> {
                  try {
                    at(zone).refresh().post();
                    return Optional.of(true);
                  } catch (ConflictException e) {
                    last.set(e);
                    return Optional.empty();
                  }
                },
                PATIENCE,
                BETWEEN_REFRESHES);
    if (refreshed.isEmpty()) {
      throw last.get();
    }
  }

  /** A key that may not ask, as those for DNS challenges, gets the benefit of the doubt. */
  private void verify(String zone) {
    try {
      boolean published =
          client
              .waiting()
              .until(zone + " is deployed", () -> deployed(zone), PATIENCE, BETWEEN_LOOKS)
              .isPresent();
      if (!published) {
        throw new ZoneNotPublishedException(zone, at(zone).status().get().errors());
      }
    } catch (NotGrantedException e) {
      // The refresh was accepted: that is all that this key can know.
    }
  }

  /** With errors there is nothing to wait for. */
  private Optional<Boolean> deployed(String zone) {
    DomainZoneStatus status = at(zone).status().get();
    if (!status.isDeployed() && !status.errors().isEmpty()) {
      throw new ZoneNotPublishedException(zone, status.errors());
    }
    return status.isDeployed() ? Optional.of(true) : Optional.empty();
  }

  private DomainRoutes.Zone.ZoneName at(String zone) {
    return DomainRoutes.of(client).zone().zoneName(zone);
  }
}
