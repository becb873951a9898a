package dev.ovhdo.sandbox.state;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A DNS zone: what its owner has made of it, and what the name servers know of that.
 *
 * @param soa as the owner sees it
 * @param records as the owner sees them
 * @param published what the name servers answer with
 * @param export the text that an export gives, or null for one made from the records
 */
public record Zone(
    String name,
    OffsetDateTime lastUpdate,
    boolean dnssecSupported,
    boolean dnssecActivated,
    boolean hasDnsAnycast,
    List<String> nameServers,
    ZoneSoa soa,
    List<ZoneRecord> records,
    List<ZoneBackup> history,
    @Nullable String export,
    ZoneContent published,
    ZoneQuirks quirks) {

  public Zone {
    nameServers = List.copyOf(nameServers);
    records = List.copyOf(records);
    history = List.copyOf(history);
  }

  /** A zone that is published as it is. */
  public Zone(
      String name,
      OffsetDateTime lastUpdate,
      boolean dnssecSupported,
      boolean dnssecActivated,
      boolean hasDnsAnycast,
      List<String> nameServers,
      ZoneSoa soa,
      List<ZoneRecord> records,
      List<ZoneBackup> history,
      @Nullable String export) {
    this(
        name,
        lastUpdate,
        dnssecSupported,
        dnssecActivated,
        hasDnsAnycast,
        nameServers,
        soa,
        records,
        history,
        export,
        new ZoneContent(soa, records),
        ZoneQuirks.NONE);
  }

  public Optional<ZoneRecord> record(long id) {
    return records.stream().filter(record -> record.id() == id).findFirst();
  }

  /** What the owner sees. */
  public ZoneContent content() {
    return new ZoneContent(soa, records);
  }

  /** Whether the name servers know all of it. */
  public boolean isPublished() {
    return content().equals(published);
  }

  /** Changed by the owner; a text that was given for the export is no longer true then. */
  public Zone withContent(ZoneContent changed) {
    return copy(
        lastUpdate, dnssecActivated, changed, history, published, quirks, /* isTextTrue= */ false);
  }

  public Zone withRecords(List<ZoneRecord> changed) {
    return withContent(new ZoneContent(soa, changed));
  }

  /**
   * Brought to the name servers, with a serial of its own, which the owner sees too.
   *
   * @param what what the owner had made of it when they asked for that
   */
  public Zone withPublished(ZoneContent what, long serial, OffsetDateTime moment) {
    UnaryOperator<ZoneContent> numbered =
        content -> new ZoneContent(content.soa().withSerial(serial), content.records());
    return copy(
        moment,
        dnssecActivated,
        numbered.apply(content()),
        history,
        numbered.apply(what),
        quirks,
        /* isTextTrue= */ true);
  }

  public Zone withHistory(List<ZoneBackup> changed) {
    return copy(lastUpdate, dnssecActivated, content(), changed, published, quirks, true);
  }

  public Zone withDnssec(boolean activated) {
    return copy(lastUpdate, activated, content(), history, published, quirks, true);
  }

  public Zone withQuirks(ZoneQuirks changed) {
    return copy(lastUpdate, dnssecActivated, content(), history, published, changed, true);
  }

  private Zone copy(
      OffsetDateTime moment,
      boolean dnssec,
      ZoneContent content,
      List<ZoneBackup> backups,
      ZoneContent known,
      ZoneQuirks habits,
      boolean isTextTrue) {
    return new Zone(
        name,
        moment,
        dnssecSupported,
        dnssec,
        hasDnsAnycast,
        nameServers,
        content.soa(),
        content.records(),
        backups,
        isTextTrue ? export : null,
        known,
        habits);
  }
}
