package dev.ovhdo.api.dns;

import dev.ovhdo.api.dns.ZonePlan.RecordWrite;
import dev.ovhdo.api.internal.OutcomeUnknown;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
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
 * plan contains the remaining changes.
 */
final class ZonePlanExecutor {
  private final OvhClient client;
  private final ZonePublisher publisher;
  private final RecordCreator creator;

  ZonePlanExecutor(OvhClient client, ZonePublisher publisher, RecordCreator creator) {
    this.client = client;
    this.publisher = publisher;
    this.creator = creator;
  }

  /**
   * Sends the writes of a plan, and publishes the zone if the plan has changes, or if the zone has
   * unpublished changes.
   */
  ZonePlan.Applied apply(ZonePlan plan, Consumer<? super RecordWrite> listener) {
    String zone = plan.zone();
    ZonePlan.Applied written = write(plan, listener);
    if (!written.hasChanged() && !publisher.mayHaveUnpublishedChanges(zone)) {
      return written;
    }
    try {
      publisher.refresh(zone);
    } catch (OvhException e) {
      throw written.hasChanged() ? incomplete(plan, written.writes(), e) : e;
    }
    try {
      return new ZonePlan.Applied(plan, written.writes(), publisher.awaitDeployment(zone));
    } catch (ZoneNotPublishedException e) {
      throw written.hasChanged() ? incomplete(plan, written.writes(), e) : e;
    }
  }

  /** Sends the writes of a plan without publishing the zone. */
  ZonePlan.Applied write(ZonePlan plan, Consumer<? super RecordWrite> listener) {
    plan.requireNotTooLarge();
    List<RecordWrite> done = new ArrayList<>();
    if (!plan.isEmpty()) {
      publisher.recordChange(plan.zone());
    }
    plan.newAuthority().ifPresent(authority -> write(plan.zone(), authority));
    try {
      for (RecordWrite write : plan.writes()) {
        RecordWrite made = publisher.retryWhileBusy(plan.zone(), () -> send(plan.zone(), write));
        done.add(made);
        listener.accept(made);
      }
    } catch (OvhException e) {
      boolean nothingChanged =
          done.isEmpty() && plan.newAuthority().isEmpty() && !OutcomeUnknown.appliesTo(e);
      throw nothingChanged ? e : incomplete(plan, done, e);
    }
    return new ZonePlan.Applied(plan, done, null);
  }

  private static IncompleteChangeException incomplete(
      ZonePlan plan, List<RecordWrite> done, OvhException failure) {
    return new IncompleteChangeException(plan.zone(), done, plan.writes().size(), failure);
  }

  private RecordWrite send(String zone, RecordWrite write) {
    DomainRoutes.Zone.ZoneName.Record_ records = at(zone).record();
    switch (write.kind()) {
      case CREATE -> {
        return write.withId(RecordCreator.id(creator.create(zone, body(write))));
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

  /** Reads the SOA record. Each plan needs the default TTL; the rest is compared if present. */
  StartOfAuthority authority(String zone) {
    DomainZoneSoa soa = at(zone).soa().get();
    return new StartOfAuthority(
        soa.optional(DomainZoneSoa::server).orElse(""),
        soa.optional(DomainZoneSoa::email).orElse(""),
        soa.optional(DomainZoneSoa::refresh).orElse(0L),
        soa.optional(DomainZoneSoa::expire).orElse(0L),
        soa.optional(DomainZoneSoa::nxDomainTtl).orElse(0L),
        soa.ttl());
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

  private DomainRoutes.Zone.ZoneName at(String zone) {
    return DomainRoutes.of(client).zone().zoneName(zone);
  }
}
