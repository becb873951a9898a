package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.internal.change.TaskRequest;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZoneStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Refreshes zones, and finds out whether they are deployed.
 *
 * <p>OVHcloud does not define {@code isDeployed}. Recorded answers of 2018 show {@code true} right
 * after a refresh, and a report to certbot shows {@code false} for days in a zone that has only
 * warnings. So only errors prove that a refresh has failed.
 */
final class ZonePublisher {
  /** Time limit for another refresh or an import to end. */
  private static final Duration BUSY_TIMEOUT = Duration.ofMinutes(1);

  /** Time limit for OVHcloud to report the zone as deployed. */
  private static final Duration DEPLOYMENT_TIMEOUT = Duration.ofSeconds(30);

  private static final Duration BUSY_INTERVAL = Duration.ofSeconds(2);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

  /**
   * Number of polls with errors after which the errors count. The first polls may show the errors
   * of an earlier refresh, which the change has corrected.
   */
  private static final int POLLS_WITH_ERRORS = 10;

  private final OvhClient client;
  private final ZoneTasks tasks;
  private final TaskRequest requests;

  /** The zones with changes of this client that no refresh has published yet. */
  private final Set<String> unpublished = ConcurrentHashMap.newKeySet();

  ZonePublisher(OvhClient client, TaskRequest requests) {
    this.client = client;
    this.requests = requests;
    this.tasks = new ZoneTasks(client);
  }

  /** Remembers that a zone may have a change that is not published. */
  void recordChange(String zone) {
    unpublished.add(zone);
  }

  /**
   * Returns whether a zone has unpublished changes as far as this client knows: it has made changes
   * without a refresh, or OVHcloud reports the zone as not deployed. A zone with warnings may stay
   * undeployed for days, and counts as deployed; so does a zone whose status cannot be read.
   */
  boolean mayHaveUnpublishedChanges(String zone) {
    if (unpublished.contains(zone)) {
      return true;
    }
    try {
      DomainZoneStatus status = at(zone).status().get();
      return !status.optional(DomainZoneStatus::isDeployed).orElse(true)
          && status.optional(DomainZoneStatus::warnings).orElse(List.of()).isEmpty();
    } catch (OvhException e) {
      // For example: a consumer key for DNS challenges may not read the status.
      return false;
    }
  }

  /**
   * Refreshes a zone. If the zone is busy with another refresh, waits for the end. A refresh is a
   * task since June 2026, which shows after a lost answer that OVHcloud has accepted the refresh.
   *
   * @param zone the normalized name of the zone
   * @throws ConflictException if the zone stays busy
   * @throws OutcomeUnknownException if the answer is lost, and OVHcloud lists no new refresh
   */
  void refresh(String zone) {
    retryWhileBusy(
        zone,
        () -> {
          requests.run(
              TaskReference.Kind.ZONE, zone, ZoneTasks.REFRESH, () -> at(zone).refresh().post());
          return true;
        });
    unpublished.remove(zone);
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
            BUSY_TIMEOUT,
            BUSY_INTERVAL)
        .orElseThrow(last::get);
  }

  /**
   * Waits until OVHcloud reports a refreshed zone as deployed. The refresh was accepted, so this
   * method fails only if the zone has errors.
   *
   * @throws ZoneNotPublishedException if the zone has errors
   */
  ZonePublication awaitDeployment(String zone) {
    Deployment deployment = new Deployment(zone);
    return client
        .waiter()
        .until(zone + " is deployed", deployment::poll, DEPLOYMENT_TIMEOUT, POLL_INTERVAL)
        .orElseGet(deployment::atTimeout);
  }

  /** The polls after one refresh. */
  private final class Deployment {
    private final String zone;
    private boolean readsTasks = true;
    private boolean sawRefresh;
    private boolean refreshing;
    private int pollsWithErrors;
    private List<String> warnings = List.of();
    private List<String> errors = List.of();

    Deployment(String zone) {
      this.zone = zone;
    }

    /** Returns the result; empty while the refresh may be in progress. */
    Optional<ZonePublication> poll() {
      if (isRefreshing()) {
        return Optional.empty();
      }
      DomainZoneStatus status;
      try {
        status = at(zone).status().get();
      } catch (NotGrantedException e) {
        // This consumer key may not read the status, as for DNS challenges.
        return Optional.of(new ZonePublication(zone, true, List.of()));
      } catch (OvhException e) {
        return Optional.of(undeployed("its status could not be read: " + e.getMessage()));
      }
      warnings = status.optional(DomainZoneStatus::warnings).orElse(List.of());
      errors = status.optional(DomainZoneStatus::errors).orElse(List.of());
      Optional<Boolean> deployed = status.optional(DomainZoneStatus::isDeployed);
      if (deployed.orElse(false)) {
        return Optional.of(new ZonePublication(zone, true, notes()));
      }
      if (!errors.isEmpty()) {
        pollsWithErrors++;
        if (sawRefresh || pollsWithErrors >= POLLS_WITH_ERRORS) {
          throw new ZoneNotPublishedException(zone, errors);
        }
        return Optional.empty();
      }
      return deployed.isPresent()
          ? Optional.empty()
          : Optional.of(undeployed("its status does not contain isDeployed"));
    }

    /** The tasks are no condition of a publication: many consumer keys may not read them. */
    private boolean isRefreshing() {
      if (!readsTasks) {
        return false;
      }
      try {
        refreshing = tasks.isRefreshing(zone);
        sawRefresh |= refreshing;
      } catch (OvhException e) {
        readsTasks = false;
        refreshing = false;
      }
      return refreshing;
    }

    ZonePublication atTimeout() {
      if (!errors.isEmpty()) {
        throw new ZoneNotPublishedException(zone, errors);
      }
      return undeployed(
          refreshing
              ? "the refresh has not ended yet"
              : "does not report the zone as deployed yet");
    }

    private ZonePublication undeployed(String reason) {
      List<String> notes = notes();
      notes.add("OVHcloud has accepted the refresh of " + zone + ", but " + reason);
      return new ZonePublication(zone, false, notes);
    }

    private List<String> notes() {
      List<String> notes = new ArrayList<>();
      warnings.forEach(each -> notes.add("OVHcloud warns about " + zone + ": " + each));
      return notes;
    }
  }

  private DomainRoutes.Zone.ZoneName at(String zone) {
    return DomainRoutes.of(client).zone().zoneName(zone);
  }
}
