package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;

/**
 * The checks of a name server before it loads a zone.
 *
 * @param errors the reasons why the zone cannot be loaded
 * @param warnings probable mistakes
 */
record ZoneDiagnostics(List<String> errors, List<String> warnings) {
  ZoneDiagnostics {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  static ZoneDiagnostics of(String zone, ZoneContent content) {
    Name origin = DnsRecords.origin(zone);
    Set<String> errors = new LinkedHashSet<>();
    List<Record> records = new ArrayList<>();
    for (ZoneRecord record : content.records()) {
      try {
        records.add(DnsRecords.of(origin, content, record));
      } catch (IOException e) {
        errors.add(named(record, origin) + ": the record cannot be read");
      }
    }
    records.stream()
        .filter(CNAMERecord.class::isInstance)
        .filter(alias -> besideOthers(alias, records))
        .forEach(alias -> errors.add(alias.getName() + ": CNAME and other data"));
    return new ZoneDiagnostics(List.copyOf(errors), warnings(origin, records));
  }

  private static String named(ZoneRecord record, Name origin) {
    String dot = record.subDomain().isEmpty() ? "" : ".";
    return record.subDomain() + dot + origin + " " + record.fieldType();
  }

  /** Equal records count once, so a name with two different CNAME records is an error too. */
  private static boolean besideOthers(Record alias, List<Record> records) {
    return records.stream()
        .anyMatch(other -> other.getName().equals(alias.getName()) && !other.equals(alias));
  }

  /** Finds targets in the zone without a record, often names without their final dot. */
  private static List<String> warnings(Name origin, List<Record> records) {
    Set<Name> names = records.stream().map(Record::getName).collect(Collectors.toSet());
    List<Name> cuts =
        records.stream()
            .filter(NSRecord.class::isInstance)
            .map(Record::getName)
            .filter(name -> !name.equals(origin))
            .toList();
    Set<String> warnings = new LinkedHashSet<>();
    if (records.stream().noneMatch(r -> r instanceof NSRecord && r.getName().equals(origin))) {
      warnings.add(origin + ": no NS records");
    }
    for (Record record : records) {
      Name target = target(record);
      if (target != null
          && target.subdomain(origin)
          && cuts.stream().noneMatch(target::subdomain)
          && !names.contains(target)
          && !names.contains(target.wild(1))) {
        String type = Type.string(record.getType());
        warnings.add("%s %s: %s has no record".formatted(record.getName(), type, target));
      }
    }
    return List.copyOf(warnings);
  }

  private static @Nullable Name target(Record record) {
    if (record instanceof CNAMERecord alias) {
      return alias.getTarget();
    } else if (record instanceof MXRecord mx) {
      return mx.getTarget();
    } else if (record instanceof SRVRecord service) {
      return service.getTarget();
    } else if (record instanceof NSRecord server) {
      return server.getTarget();
    }
    return null;
  }
}
