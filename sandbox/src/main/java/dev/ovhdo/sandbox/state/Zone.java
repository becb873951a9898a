package dev.ovhdo.sandbox.state;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A DNS zone: the content that its owner edits, and the content that the name servers have.
 *
 * @param soa the edited start of authority
 * @param records the edited records
 * @param published the content of the name servers
 * @param export a fixed text for the export; null if the export is generated from the records
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

  /** Creates a zone whose content is published. */
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

  /** The edited content. */
  public ZoneContent content() {
    return new ZoneContent(soa, records);
  }

  /** Whether the name servers have the edited content. */
  public boolean isPublished() {
    return content().equals(published);
  }

  /** Returns a copy with another edited content, and without the fixed text for the export. */
  public Zone withContent(ZoneContent changed) {
    return copy(
        lastUpdate, dnssecActivated, changed, history, published, quirks, /* isTextTrue= */ false);
  }

  public Zone withRecords(List<ZoneRecord> changed) {
    return withContent(new ZoneContent(soa, changed));
  }

  /**
   * Returns a copy with another published content. The edited content gets the new serial too.
   *
   * @param what the edited content at the moment of the refresh
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
