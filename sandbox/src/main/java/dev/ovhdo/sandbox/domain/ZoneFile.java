package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.state.Subnet;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * Reads and writes BIND zone files.
 *
 * <p>The library has a class of the same purpose. The sandbox has its own on purpose, so that both
 * do not share a bug.
 */
final class ZoneFile {
  private static final Set<String> TYPES =
      Set.of(
          "A", "AAAA", "CAA", "CNAME", "DNAME", "HTTPS", "LOC", "MX", "NAPTR", "NS", "PTR", "RP",
          "SRV", "SSHFP", "SVCB", "TLSA", "TXT");

  private final Zone zone;
  private final Name origin;
  private final LongSupplier ids;

  /**
   * Creates a reader.
   *
   * @param ids the ids of the new records
   */
  ZoneFile(Zone zone, LongSupplier ids) {
    this.zone = zone;
    this.origin = DnsRecords.origin(zone.name());
    this.ids = ids;
  }

  /**
   * Reads a text. A text without a SOA record keeps the zone's start of authority.
   *
   * @throws ApiError 400 if the text is not a zone file or has a record that the zone cannot have
   */
  ZoneContent read(String text) {
    ZoneSoa soa = zone.soa();
    List<ZoneRecord> records = new ArrayList<>();
    RecordValidator validator = new RecordValidator(zone.withRecords(List.of()));
    List<Record> parsed = parse(text, soa.ttl());
    for (Record record : parsed) {
      if (record instanceof SOARecord start && start.getName().equals(origin)) {
        soa = soa(start);
      }
    }
    for (Record record : parsed) {
      if (!(record instanceof SOARecord)) {
        records.add(validator.validate(record(record, soa.ttl())));
      }
    }
    return new ZoneContent(soa, records);
  }

  /** Parses the text; {@code $INCLUDE} is disabled, because it would read files of this machine. */
  private List<Record> parse(String text, long ttl) {
    byte[] ascii = CharacterStrings.ascii(text).getBytes(StandardCharsets.US_ASCII);
    List<Record> records = new ArrayList<>();
    try (Master file = new Master(new ByteArrayInputStream(ascii), origin, ttl)) {
      file.disableIncludes(true);
      file.expandGenerate(false);
      for (Record record = file.nextRecord(); record != null; record = file.nextRecord()) {
        records.add(record);
      }
      if (file.generators().hasNext()) {
        throw new IOException("$GENERATE is not known");
      }
    } catch (IOException | RuntimeException e) {
      String reason = String.valueOf(e.getMessage()).replaceFirst("^<none>:", "line ");
      throw ApiError.badRequest("Invalid zone file : " + reason);
    }
    return records;
  }

  private static ZoneSoa soa(SOARecord start) {
    return new ZoneSoa(
        start.getHost().toString(),
        start.getAdmin().toString(),
        start.getSerial(),
        start.getRefresh(),
        start.getRetry(),
        start.getExpire(),
        start.getMinimum(),
        start.getTTL());
  }

  private ZoneRecord record(Record record, long usual) {
    String type = Type.string(record.getType());
    if (!TYPES.contains(type) || !record.getName().subdomain(origin)) {
      throw ApiError.badRequest("Invalid zone file : " + record.getName() + " " + type);
    }
    Name owner = record.getName();
    return new ZoneRecord(
        ids.getAsLong(),
        type,
        owner.equals(origin) ? "" : owner.relativize(origin).toString(),
        target(record),
        record.getTTL() == usual ? 0 : record.getTTL());
  }

  /** Returns the target in OVHcloud's form: texts in quotes, IPv6 addresses compressed. */
  private static String target(Record record) {
    if (record instanceof TXTRecord text) {
      return CharacterStrings.of(text.getStringsAsByteArrays());
    }
    String text = record.rdataToString();
    return record instanceof AAAARecord
        ? Subnet.parseAddress(text).map(Subnet::address).orElse(text)
        : text;
  }

  /** Returns the text of a zone: the fixed text of its export, or a text of its records. */
  static String of(Zone zone) {
    String fixed = zone.export();
    if (fixed != null) {
      return fixed;
    }
    ZoneSoa soa = zone.soa();
    StringBuilder text = new StringBuilder("$TTL " + soa.ttl() + "\n");
    text.append(
        "@\tIN SOA %s %s (%s %s %s %s %s)\n"
            .formatted(
                soa.server(),
                DnsRecords.mailbox(soa.email()),
                soa.serial(),
                soa.refresh(),
                soa.retry(),
                soa.expire(),
                soa.nxDomainTtl()));
    for (List<ZoneRecord> ofOwner : byOwner(zone.records())) {
      String shown = ofOwner.get(0).subDomain();
      for (ZoneRecord record : ofOwner) {
        text.append(line(shown, record));
        shown = "";
      }
    }
    return text.toString();
  }

  /**
   * Groups by owner, the zone's own records first: a line without a name repeats the name before.
   */
  private static Collection<List<ZoneRecord>> byOwner(List<ZoneRecord> records) {
    Map<String, List<ZoneRecord>> byOwner = new LinkedHashMap<>();
    byOwner.put("", new ArrayList<>());
    for (ZoneRecord record : records) {
      byOwner.computeIfAbsent(record.subDomain(), owner -> new ArrayList<>()).add(record);
    }
    if (byOwner.get("").isEmpty()) {
      byOwner.remove("");
    }
    return byOwner.values();
  }

  private static String line(String owner, ZoneRecord record) {
    String ttl = record.ttl() == 0 ? "" : " " + record.ttl();
    return "%-23s%s IN %-6s %s\n"
        .formatted(owner, ttl, DnsRecords.wireType(record.fieldType()), data(record));
  }

  /** An invalid text, which only an account file can contain, is written unchanged. */
  private static String data(ZoneRecord record) {
    try {
      return DnsRecords.text(record.fieldType(), record.target());
    } catch (IllegalArgumentException e) {
      return record.target();
    }
  }
}
