package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;

/** Checks and normalizes a record before it is stored in a zone. */
final class RecordValidator {
  private static final int SHORTEST_TTL = 60;
  private static final Set<String> HOSTS = Set.of("A", "AAAA");

  private final Zone zone;

  RecordValidator(Zone zone) {
    this.zone = zone;
  }

  /**
   * Returns the record in the form in which the zone stores it.
   *
   * @throws ApiError 400
   */
  ZoneRecord validate(ZoneRecord sent) {
    if (sent.ttl() != 0 && (sent.ttl() < SHORTEST_TTL || sent.ttl() > Integer.MAX_VALUE)) {
      throw ApiError.badRequest("Invalid TTL : " + sent.ttl());
    }
    Name origin = DnsRecords.origin(zone.name());
    Name owner = owner(origin, sent);
    String target = target(sent);
    Record record = record(origin, owner, sent, target);
    if (record instanceof MXRecord mx && mx.getTarget().equals(Name.root)) {
      throw invalid(sent);
    }
    ZoneRecord stored =
        new ZoneRecord(sent.id(), sent.fieldType(), sent.subDomain(), target, sent.ttl());
    requireNoCnameConflict(stored);
    return zone.quirks().quotesTextsAtOnce() ? DnsRecords.quoted(stored) : stored;
  }

  /**
   * Returns the owner name. The name of a CNAME record can have underscores, as in OVHcloud's
   * instructions for DKIM.
   */
  private static Name owner(Name origin, ZoneRecord sent) {
    if (HOSTS.contains(sent.fieldType()) && sent.subDomain().contains("_")) {
      throw ApiError.badRequest("Invalid domain name, underscore not allowed");
    }
    try {
      return DnsRecords.owner(origin, sent.subDomain());
    } catch (TextParseException e) {
      throw ApiError.badRequest("Invalid domain name");
    }
  }

  /** Returns the target as it was sent, without the spaces around it. */
  private static String target(ZoneRecord sent) {
    String target = sent.target().strip();
    switch (sent.fieldType()) {
      case "DKIM" -> MailRecordRules.checkDkim(target);
      case "DMARC" -> MailRecordRules.checkDmarc(sent.subDomain(), target);
      case "SPF" -> requireSenderPolicy(sent, target);
      default -> {
        // The syntax is checked with the whole record.
      }
    }
    return target;
  }

  /** The split into pieces has no meaning, so the joined text is checked. */
  private static void requireSenderPolicy(ZoneRecord sent, String target) {
    try {
      if (CharacterStrings.joined(target).matches("v=spf1( .*)?")) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // A quote is not closed.
    }
    throw invalid(sent);
  }

  private static Record record(Name origin, Name owner, ZoneRecord sent, String target) {
    try {
      return DnsRecords.of(owner, sent.ttl(), sent.fieldType(), target, origin);
    } catch (IOException e) {
      throw invalid(sent);
    }
  }

  private void requireNoCnameConflict(ZoneRecord stored) {
    if (!zone.quirks().has(ZoneQuirk.REFUSES_CNAME_BESIDE_OTHERS)) {
      return;
    }
    List<ZoneRecord> others =
        zone.records().stream()
            .filter(other -> other.id() != stored.id())
            .filter(other -> other.subDomain().equals(stored.subDomain()))
            .toList();
    boolean isAlias = stored.fieldType().equals("CNAME");
    if (others.stream().anyMatch(other -> isAlias || other.fieldType().equals("CNAME"))) {
      throw ApiError.badRequest("A CNAME record cannot coexist with another record on this domain");
    }
  }

  private static ApiError invalid(ZoneRecord sent) {
    return ApiError.badRequest(
        "Invalid target for " + sent.fieldType() + " record : " + sent.target());
  }
}
