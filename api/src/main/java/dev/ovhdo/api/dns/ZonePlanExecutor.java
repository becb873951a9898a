package dev.ovhdo.api.dns;

import dev.ovhdo.api.dns.ZonePlan.RecordWrite;
import dev.ovhdo.api.internal.Effect;
import dev.ovhdo.api.internal.Settlement;
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
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Executes plans with sequential requests.
 *
 * <p>If a request fails, nothing is published, so that resolvers never see a partial change. A new
 * plan contains the remaining changes.
 */
final class ZonePlanExecutor {
  private final OvhClient client;
  private final ZonePublisher publisher;
  private final RecordWriter writer;

  ZonePlanExecutor(OvhClient client, ZonePublisher publisher, RecordWriter writer) {
    this.client = client;
    this.publisher = publisher;
    this.writer = writer;
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
      throw unpublished(written, e);
    }
    try {
      return new ZonePlan.Applied(plan, written.writes(), publisher.awaitDeployment(zone));
    } catch (ZoneNotPublishedException e) {
      throw unpublished(written, e);
    }
  }

  private static OvhException unpublished(ZonePlan.Applied written, OvhException failure) {
    return written.hasChanged()
        ? IncompleteChangeException.unpublished(written.plan(), written.writes(), failure)
        : failure;
  }

  /** Sends the writes of a plan without publishing the zone. */
  ZonePlan.Applied write(ZonePlan plan, Consumer<? super RecordWrite> listener) {
    plan.requireNotTooLarge();
    List<RecordWrite> done = new ArrayList<>();
    boolean isAuthoritySet = false;
    if (!plan.isEmpty()) {
      publisher.recordChange(plan.zone());
    }
    try {
      if (plan.newAuthority().isPresent()) {
        write(plan.zone(), plan.newAuthority().get());
        isAuthoritySet = true;
      }
      for (RecordWrite write : plan.writes()) {
        RecordWrite made = publisher.retryWhileBusy(plan.zone(), () -> send(plan.zone(), write));
        done.add(made);
        listener.accept(made);
      }
    } catch (OvhException e) {
      boolean nothingChanged = done.isEmpty() && !isAuthoritySet && !e.mayHaveBeenCarriedOut();
      throw nothingChanged ? e : IncompleteChangeException.stopped(plan, isAuthoritySet, done, e);
    }
    return new ZonePlan.Applied(plan, done, null);
  }

  private RecordWrite send(String zone, RecordWrite write) {
    switch (write.kind()) {
      case CREATE -> {
        return write.withId(RecordWriter.id(writer.create(zone, body(write))));
      }
      case UPDATE ->
          writer.update(
              zone,
              write.id(),
              DomainZoneRecordUpdateInput.of().withTarget(write.value()).withTtl(write.ttl()));
      case DELETE -> {
        try {
          writer.delete(zone, write.id());
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
          updateSoa(zone, body);
          return true;
        });
  }

  /**
   * Changes properties of the SOA record.
   *
   * @throws dev.ovhdo.api.error.OutcomeUnknownException if the answer is lost, and the SOA record
   *     does not show the change
   */
  void updateSoa(String zone, DomainZoneSoaInput changes) {
    Settlement.run(
        client,
        Effect.ofState(
            "the change of the SOA record of " + zone, "GET /domain/zone/" + zone + "/soa"),
        () -> at(zone).soa().put(changes),
        () -> hasChanged(at(zone).soa().get(), changes));
  }

  private static boolean hasChanged(DomainZoneSoa soa, DomainZoneSoaInput changes) {
    return isSame(changes.server(), soa.optional(DomainZoneSoa::server))
        && isSame(changes.email(), soa.optional(DomainZoneSoa::email))
        && isSame(changes.refresh(), soa.optional(DomainZoneSoa::refresh))
        && isSame(changes.expire(), soa.optional(DomainZoneSoa::expire))
        && isSame(changes.nxDomainTtl(), soa.optional(DomainZoneSoa::nxDomainTtl))
        && isSame(changes.serial(), soa.optional(DomainZoneSoa::serial))
        && isSame(changes.ttl(), soa.optional(DomainZoneSoa::ttl));
  }

  /** Names are compared without case, final dot, and the sign of a mail address. */
  private static boolean isSame(@Nullable Object wanted, Optional<?> present) {
    return wanted == null
        || present
            .map(StartOfAuthority::plain)
            .filter(StartOfAuthority.plain(wanted)::equals)
            .isPresent();
  }

  private DomainRoutes.Zone.ZoneName at(String zone) {
    return DomainRoutes.of(client).zone().zoneName(zone);
  }
}
