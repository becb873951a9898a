package dev.ovhdo.sandbox.state;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A DNS zone: the content that its owner edits, and the content that the name servers have.
 *
 * @param content the edited content
 * @param export a fixed text for the export; null if the export is generated from the records
 * @param published the content of the name servers
 */
public record Zone(
    String name,
    OffsetDateTime lastUpdate,
    boolean dnssecSupported,
    boolean dnssecActivated,
    boolean hasDnsAnycast,
    List<String> nameServers,
    ZoneContent content,
    List<ZoneBackup> history,
    @Nullable String export,
    ZoneContent published,
    ZoneQuirks quirks) {

  public Zone {
    nameServers = List.copyOf(nameServers);
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
        new ZoneContent(soa, records),
        history,
        export,
        new ZoneContent(soa, records),
        ZoneQuirks.NONE);
  }

  /** Returns a published zone without DNSSEC, anycast and earlier states. */
  public static Zone of(
      String name,
      OffsetDateTime lastUpdate,
      List<String> nameServers,
      ZoneSoa soa,
      List<ZoneRecord> records) {
    return new Zone(
        name, lastUpdate, true, false, false, nameServers, soa, records, List.of(), null);
  }

  /** Returns the path of the zone in the API, which is the subject of its tasks. */
  public String path() {
    return "/domain/zone/" + name;
  }

  /** Returns the edited start of authority. */
  public ZoneSoa soa() {
    return content.soa();
  }

  /** Returns the edited records. */
  public List<ZoneRecord> records() {
    return content.records();
  }

  public Optional<ZoneRecord> record(long id) {
    return records().stream().filter(record -> record.id() == id).findFirst();
  }

  /** Returns whether the name servers have the edited content. */
  public boolean isPublished() {
    return content.equals(published);
  }

  /** Returns a copy with another edited content, and without the fixed text for the export. */
  public Zone withContent(ZoneContent changed) {
    return copy(lastUpdate, dnssecActivated, changed, history, null, published, quirks);
  }

  public Zone withRecords(List<ZoneRecord> changed) {
    return withContent(content.withRecords(changed));
  }

  /** Returns a copy with another notation of the same records. */
  public Zone withNotation(List<ZoneRecord> edited, List<ZoneRecord> known) {
    return copy(
        lastUpdate,
        dnssecActivated,
        content.withRecords(edited),
        history,
        export,
        published.withRecords(known),
        quirks);
  }

  /**
   * Returns a copy with another published content. The edited content gets the new serial too.
   *
   * @param refreshed the edited content at the moment of the refresh
   */
  public Zone withPublished(ZoneContent refreshed, long serial, OffsetDateTime moment) {
    return copy(
        moment,
        dnssecActivated,
        content.withSerial(serial),
        history,
        export,
        refreshed.withSerial(serial),
        quirks);
  }

  public Zone withHistory(List<ZoneBackup> changed) {
    return copy(lastUpdate, dnssecActivated, content, changed, export, published, quirks);
  }

  public Zone withDnssec(boolean activated) {
    return copy(lastUpdate, activated, content, history, export, published, quirks);
  }

  public Zone withQuirks(ZoneQuirks changed) {
    return copy(lastUpdate, dnssecActivated, content, history, export, published, changed);
  }

  private Zone copy(
      OffsetDateTime update,
      boolean dnssec,
      ZoneContent edited,
      List<ZoneBackup> backups,
      @Nullable String text,
      ZoneContent known,
      ZoneQuirks behaviour) {
    return new Zone(
        name,
        update,
        dnssecSupported,
        dnssec,
        hasDnsAnycast,
        nameServers,
        edited,
        backups,
        text,
        known,
        behaviour);
  }
}
