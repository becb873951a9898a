package dev.ovhdo.api.dns;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZoneStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Refreshes a zone and waits until it is deployed. */
final class ZonePublisher {
  /** Time limit for another refresh to end, and for the own refresh to be deployed. */
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(2);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

  private final OvhClient client;

  ZonePublisher(OvhClient client) {
    this.client = client;
  }

  /**
   * Refreshes a zone, and waits until it is deployed.
   *
   * @param zone the normalized name of the zone
   * @throws ConflictException if the zone stays busy
   * @throws ZoneNotPublishedException if the zone is not deployed in time
   */
  void publish(String zone) {
    refresh(zone);
    verify(zone);
  }

  /** A zone accepts one refresh at a time, so the end of another refresh is waited for. */
  private void refresh(String zone) {
    retryWhileBusy(
        zone,
        () -> {
          at(zone).refresh().post();
          return true;
        });
  }

  /**
   * Repeats a call while the zone is busy with a refresh or an import.
   *
   * @throws ConflictException if the zone stays busy
   */
  <T> T retryWhileBusy(String zone, Supplier<T> call) {
    AtomicReference<ConflictException> last = new AtomicReference<>();
    return client
        .waiter()
        .until(
            zone + " is no longer busy",
            () -> {
              try {
                return Optional.of(call.get());
              } catch (ConflictException e) {
                last.set(e);
                return Optional.<T>empty();
              }
            },
            TIMEOUT,
            REFRESH_INTERVAL)
        .orElseThrow(last::get);
  }

  /**
   * Verifies the deployment, unless the consumer key is not permitted to read the status, as for
   * DNS challenges.
   */
  private void verify(String zone) {
    try {
      boolean published =
          client
              .waiter()
              .until(
                  "until " + zone + " is deployed",
                  () -> zone,
                  name -> deployed(name).isPresent(),
                  new WaitOptions(TIMEOUT, POLL_INTERVAL, Duration.ZERO))
              .done();
      if (!published) {
        throw new ZoneNotPublishedException(zone, at(zone).status().get().errors());
      }
    } catch (NotGrantedException e) {
      // The refresh was accepted; this consumer key cannot read the status.
    }
  }

  /** Errors end the wait. */
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
