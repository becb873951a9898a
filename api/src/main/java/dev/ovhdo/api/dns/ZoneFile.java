package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SPFRecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * Parser and formatter of zone files, RFC 1035. The sandbox has its own implementation on purpose,
 * so that it shares no bug with the client.
 */
public final class ZoneFile {
  /** DNSSEC record types, which OVHcloud generates when it signs the zone. */
  private static final Set<Integer> DNSSEC_TYPES =
      Set.of(Type.RRSIG, Type.NSEC, Type.NSEC3, Type.NSEC3PARAM, Type.DNSKEY);

  /** More than any zone has; a line with $GENERATE can make any number of records. */
  private static final int MAX_RECORDS = 200_000;

  /** A message of the DNS library: {@code <file>:LINE: REASON}. */
  private static final Pattern WITH_LINE =
      Pattern.compile("<[^>]*>:(\\p{Nd}+): (.*)", Pattern.DOTALL);

  private final ZoneName zone;
  private final Map<String, ParsedSet> sets = new LinkedHashMap<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private @Nullable StartOfAuthority authority;

  /** A set during parsing. */
  private record ParsedSet(String name, RecordType type, long ttl, Map<String, RecordData> data) {}

  private ZoneFile(ZoneName zone) {
    this.zone = zone;
  }

  /**
   * Parses a zone file with {@code $ORIGIN}, {@code $TTL}, {@code $GENERATE}, comments, multi-line
   * values, quoted texts, {@code @}, lines without a name, classes, and TTLs such as {@code 1h30m}.
   * A record without TTL has the TTL of {@code $TTL}, otherwise the default TTL of the zone.
   * International names may be written in any script.
   *
   * @param text the content of the file
   * @param zone the name of the zone, which is the origin until an {@code $ORIGIN}
   * @throws InvalidInputException if the file cannot be parsed; the message has the line. Also if
   *     OVHcloud does not support a record
   */
  public static DesiredZone parse(String text, String zone) {
    ZoneFile file = new ZoneFile(ZoneName.of(zone));
    byte[] ascii = AsciiZoneFile.of(text).getBytes(StandardCharsets.US_ASCII);
    try (Master master = new Master(new ByteArrayInputStream(ascii), file.zone.origin(), 0)) {
      master.disableIncludes(true);
      int records = 0;
      for (Record record = next(master); record != null; record = next(master)) {
        if (++records > MAX_RECORDS) {
          throw new InvalidInputException(
              "The zone file has more than " + MAX_RECORDS + " records; check its $GENERATE lines");
        }
        file.add(record);
      }
    } catch (IllegalArgumentException e) {
      throw unreadable(reason(e), e);
    }
    return file.zone();
  }

  /** Returns the next record; null at the end of the file. */
  private static @Nullable Record next(Master master) {
    try {
      return master.nextRecord();
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(reason(e), e);
    } catch (IndexOutOfBoundsException e) {
      // The DNS library does not check that a step and a width of $GENERATE have digits.
      throw unreadable("a line with $GENERATE is incomplete", e);
    }
  }

  private static InvalidInputException unreadable(String reason, Exception cause) {
    return new InvalidInputException("The zone file can't be read: " + reason, cause);
  }

  /** Returns the message of the DNS library with the line number in front. */
  private static String reason(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher located = WITH_LINE.matcher(message);
    return located.matches()
        ? "line " + RecordData.asciiDigits(located.group(1)) + ": " + located.group(2)
        : message;
  }

  private void add(Record record) {
    String name = relative(record.getName());
    if (record.getDClass() != DClass.IN) {
      throw new InvalidInputException(
          "%s has the class %s; OVHcloud supports only IN"
              .formatted(name, DClass.string(record.getDClass())));
    }
    if (DNSSEC_TYPES.contains(record.getType())) {
      warnings.add("DNSSEC records are ignored: OVHcloud signs zones itself");
    } else if (record instanceof SOARecord soa) {
      addAuthority(name, soa);
    } else {
      addValue(name, record);
    }
  }

  private String relative(Name name) {
    if (!name.subdomain(zone.origin())) {
      throw new InvalidInputException(
          "%s is not in the zone %s".formatted(name.toString(true), zone));
    }
    return zone.relative(name.toString());
  }

  private void addAuthority(String name, SOARecord soa) {
    if (!name.equals("@")) {
      throw new InvalidInputException(
          "The SOA record belongs to %s, but the zone is %s".formatted(zone.absolute(name), zone));
    }
    authority =
        new StartOfAuthority(
            soa.getHost().toString(),
            soa.getAdmin().toString(),
            soa.getRefresh(),
            soa.getExpire(),
            soa.getMinimum(),
            soa.getTTL());
  }

  private void addValue(String name, Record record) {
    RecordType type = RecordType.of(Type.string(record.getType()));
    if (!type.isKnown()) {
      throw new InvalidInputException(
          "%s has a record of type %s, which OVHcloud does not support".formatted(name, type));
    }
    RecordData data =
        type.wireType().equals(RecordType.TXT)
            ? RecordData.text(type, CharacterStrings.split(strings(record)))
            : checked(name, type, RecordData.of(record));
    ParsedSet set =
        sets.computeIfAbsent(
            name + " " + type,
            key -> new ParsedSet(name, type, record.getTTL(), new LinkedHashMap<>()));
    if (set.ttl() != record.getTTL()) {
      warnings.add(
          "%s %s has the TTLs %s and %s: a set has one TTL, the first is used"
              .formatted(name, type, set.ttl(), record.getTTL()));
    }
    set.data().putIfAbsent(data.wire(), data);
  }

  private static RecordData checked(String name, RecordType type, RecordData data) {
    try {
      ValueRules.check(type, data.text(), data.text());
      return data;
    } catch (InvalidInputException e) {
      throw about(name, type, e);
    }
  }

  /** Adds the name and type to a message. */
  private static InvalidInputException about(
      String name, RecordType type, InvalidInputException e) {
    return new InvalidInputException(name + " " + type + ": " + e.getMessage(), e);
  }

  /** Reads the raw strings, because the library's text omits optional quotation marks. */
  private static List<String> strings(Record record) {
    List<byte[]> strings =
        record instanceof TXTRecord text
            ? text.getStringsAsByteArrays()
            : ((SPFRecord) record).getStringsAsByteArrays();
    return strings.stream().map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)).toList();
  }

  private DesiredZone zone() {
    List<NormalizedRecordSet> all = new ArrayList<>();
    for (ParsedSet set : sets.values()) {
      try {
        all.add(
            NormalizedRecordSet.of(
                set.name(), set.type(), set.ttl(), List.copyOf(set.data().values())));
      } catch (InvalidInputException e) {
        throw about(set.name(), set.type(), e);
      }
    }
    return new DesiredZone(zone, all, authority, List.copyOf(warnings));
  }

  /**
   * Formats a zone as a zone file, which {@link #parse} reads as the same zone.
   *
   * @param zone the zone
   */
  public static String text(DesiredZone zone) {
    StringBuilder text = new StringBuilder("$ORIGIN " + zone.zone() + ".\n");
    zone.authority().ifPresent(authority -> text.append(authority(authority)));
    String before = "";
    for (RecordSet set : zone.sets()) {
      long ttl = set.ttl() == null ? 0 : set.ttl();
      for (String value : set.values()) {
        String owner = set.name().equals(before) ? "" : set.name();
        before = set.name();
        text.append(
            "%-23s %6s IN %-5s %s\n"
                .formatted(
                    owner, ttl == 0 ? "" : ttl, set.type().wireType(), onWire(set.type(), value)));
      }
    }
    return text.toString();
  }

  private static String authority(StartOfAuthority soa) {
    return "%s@ IN SOA %s %s 0 %s 3600 %s %s\n"
        .formatted(
            soa.ttl() == 0 ? "" : "$TTL " + soa.ttl() + "\n",
            soa.server(),
            soa.email(),
            soa.refresh(),
            soa.expire(),
            soa.nxDomainTtl());
  }

  private static String onWire(RecordType type, String value) {
    return type.isNativeText() && !value.startsWith("\"")
        ? CharacterStrings.plain(value).toString()
        : value;
  }
}
