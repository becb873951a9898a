package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import java.io.IOException;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Converts the records of a zone to those of the DNS library. */
public final class DnsRecords {
  private DnsRecords() {}

  /**
   * Returns the name of a zone as an absolute name.
   *
   * @throws IllegalArgumentException if the text is not a domain name
   */
  public static Name origin(String zone) {
    try {
      return Name.fromString(asciiOnly(zone), Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException("not the name of a zone: " + zone, e);
    }
  }

  /** Returns the SOA record. The mail address can be written with an at sign or as a name. */
  public static SOARecord soa(Name origin, ZoneSoa soa) throws TextParseException {
    return new SOARecord(
        origin,
        DClass.IN,
        soa.ttl(),
        Name.fromString(soa.server(), origin),
        Name.fromString(mailbox(soa.email()), origin),
        soa.serial(),
        soa.refresh(),
        soa.retry(),
        soa.expire(),
        soa.nxDomainTtl());
  }

  /** Returns a mail address as a name, in which the dots before the at sign are escaped. */
  static String mailbox(String email) {
    int at = email.indexOf('@');
    if (at < 0) {
      return email;
    }
    String domain = email.substring(at + 1);
    String name = email.substring(0, at).replace(".", "\\.") + "." + domain;
    return domain.endsWith(".") ? name : name + ".";
  }

  /**
   * Returns a record with its own or the zone's time to live.
   *
   * @throws IOException if the name or the data is invalid
   */
  public static Record of(Name origin, ZoneContent zone, ZoneRecord record) throws IOException {
    long ttl = record.ttl() == 0 ? zone.soa().ttl() : record.ttl();
    return of(origin, ttl, record);
  }

  /**
   * Returns a record with the given time to live.
   *
   * @throws IOException if the name or the data is invalid
   */
  public static Record of(Name origin, long ttl, ZoneRecord record) throws IOException {
    return of(owner(origin, record.subDomain()), ttl, record.fieldType(), record.target(), origin);
  }

  /** Names in the data without a final dot are relative to the zone. */
  static Record of(Name owner, long ttl, String fieldType, String target, Name origin)
      throws IOException {
    try {
      String text = text(fieldType, target);
      boolean isText = wireType(fieldType).equals("TXT");
      return Record.fromString(
          owner,
          Type.value(wireType(fieldType)),
          DClass.IN,
          ttl,
          isText ? CharacterStrings.ascii(text) : asciiOnly(text),
          origin);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Returns the owner name. The zone's own name is the empty text; {@code @} is invalid. */
  static Name owner(Name origin, String subDomain) throws TextParseException {
    if (subDomain.isEmpty()) {
      return origin;
    }
    if (subDomain.equals("@") || subDomain.endsWith(".")) {
      throw new TextParseException(subDomain);
    }
    return Name.fromString(asciiOnly(subDomain), origin);
  }

  /** Internationalized names are accepted in their ASCII form only. */
  private static String asciiOnly(String text) throws TextParseException {
    if (text.chars().anyMatch(c -> c > 126)) {
      throw new TextParseException(text);
    }
    return text;
  }

  /** SPF, DKIM and DMARC are types of OVHcloud only: in DNS they are TXT records. */
  static String wireType(String fieldType) {
    return switch (fieldType) {
      case "SPF", "DKIM", "DMARC" -> "TXT";
      default -> fieldType;
    };
  }

  /**
   * Returns a record in the form that OVHcloud shows: the texts of TXT and SPF have quotes, those
   * of DKIM and DMARC have none. An invalid text, which only an account file can contain, stays
   * unchanged.
   */
  static ZoneRecord quoted(ZoneRecord record) {
    if (!record.fieldType().equals("TXT") && !record.fieldType().equals("SPF")) {
      return record;
    }
    try {
      return record.withTarget(CharacterStrings.quoted(record.target()));
    } catch (IllegalArgumentException e) {
      return record;
    }
  }

  /** Returns the data in the form of a zone file. */
  static String text(String fieldType, String target) {
    return wireType(fieldType).equals("TXT") ? CharacterStrings.quoted(target) : target;
  }
}
