package dev.ovhdo.api.dns;

import dev.ovhdo.api.dns.ZonePlan.RecordWrite;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.domain.DomainZoneRecordCreateInput;
import dev.ovhdo.routes.domain.DomainZoneRecordTypeEnum;
import dev.ovhdo.routes.domain.DomainZoneRecordUpdateInput;
import dev.ovhdo.routes.domain.DomainZoneSoa;
import dev.ovhdo.routes.domain.DomainZoneSoaInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Executes plans with sequential requests.
 *
 * <p>If a request fails, nothing is published, so that resolvers never see a partial change. A new
 * plan contains the remaining changes; if only the refresh was missing, the status of the zone says
 * that it is not deployed.
 */
final class ZonePlanExecutor {
  private final OvhClient client;
  private final ZonePublisher publisher;

  ZonePlanExecutor(OvhClient client, ZonePublisher publisher) {
    this.client = client;
    this.publisher = publisher;
  }

  /**
   * Sends the writes of a plan, and publishes the zone if the plan has changes, or if the zone has
   * unpublished changes.
   */
  ZonePlan.Applied apply(ZonePlan plan, Consumer<? super RecordWrite> listener) {
    ZonePlan.Applied written = write(plan, listener);
    if (!written.hasChanged() && isDeployed(plan.zone())) {
      return written;
    }
    try {
      publisher.publish(plan.zone());
    } catch (OvhException e) {
      throw written.hasChanged() ? incomplete(plan, written.writes(), e) : e;
    }
    return new ZonePlan.Applied(plan, written.writes(), true);
  }

  /** Sends the writes of a plan without publishing the zone. */
  ZonePlan.Applied write(ZonePlan plan, Consumer<? super RecordWrite> listener) {
    plan.requireNotTooLarge();
    List<RecordWrite> done = new ArrayList<>();
    plan.newAuthority().ifPresent(authority -> write(plan.zone(), authority));
    try {
      for (RecordWrite write : plan.writes()) {
        RecordWrite made = publisher.retryWhileBusy(plan.zone(), () -> send(plan.zone(), write));
        done.add(made);
        listener.accept(made);
      }
    } catch (OvhException e) {
      throw done.isEmpty() && plan.newAuthority().isEmpty() ? e : incomplete(plan, done, e);
    }
    return new ZonePlan.Applied(plan, done, false);
  }

  private static IncompleteChangeException incomplete(
      ZonePlan plan, List<RecordWrite> done, OvhException failure) {
    return new IncompleteChangeException(plan.zone(), done, plan.writes().size(), failure);
  }

  private RecordWrite send(String zone, RecordWrite write) {
    DomainRoutes.Zone.ZoneName.Record_ records = at(zone).record();
    switch (write.kind()) {
      case CREATE -> {
        return write.withId(records.post(body(write)).id());
      }
      case UPDATE ->
          records
              .id(write.id())
              .put(DomainZoneRecordUpdateInput.of().withTarget(write.value()).withTtl(write.ttl()));
      case DELETE -> {
        try {
          records.id(write.id()).delete();
        } catch (NotFoundException e) {
          // Another client has deleted the record.
        }
      }
    }
    return write;
  }

  private static DomainZoneRecordCreateInput body(RecordWrite write) {
    return DomainZoneRecordCreateInput.of(
            DomainZoneRecordTypeEnum.of(write.type().value()), write.value())
        .withSubDomain(write.subDomain())
        .withTtl(write.ttl());
  }

  StartOfAuthority authority(String zone) {
    DomainZoneSoa soa = at(zone).soa().get();
    return new StartOfAuthority(
        soa.server(), soa.email(), soa.refresh(), soa.expire(), soa.nxDomainTtl(), soa.ttl());
  }

  private void write(String zone, StartOfAuthority authority) {
    DomainZoneSoaInput body =
        DomainZoneSoaInput.of()
            .withServer(authority.server())
            .withEmail(authority.email())
            .withRefresh(authority.refresh())
            .withExpire(authority.expire())
            .withNxDomainTtl(authority.nxDomainTtl())
            .withTtl(authority.ttl());
    publisher.retryWhileBusy(
        zone,
        () -> {
          at(zone).soa().put(body);
          return true;
        });
  }

  /**
   * A consumer key without the right to read the status, as for DNS challenges, counts as deployed.
   */
  private boolean isDeployed(String zone) {
    try {
      return at(zone).status().get().isDeployed();
    } catch (NotGrantedException e) {
      return true;
    }
  }

  private DomainRoutes.Zone.ZoneName at(String zone) {
    return DomainRoutes.of(client).zone().zoneName(zone);
  }
}
