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

/** The records of a zone as they travel to whoever asks a name server. */
public final class WireRecords {
  private WireRecords() {}

  /**
   * The zone's own name, with its final dot.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Name origin(String zone) {
    try {
      return Name.fromString(asciiOnly(zone), Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException("not the name of a zone: " + zone, e);
    }
  }

  /** The start of authority; the address of whoever is responsible may be written either way. */
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

  /** Of an address with an at sign the name: in it, dots before the sign part no labels. */
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
   * One record of a zone.
   *
   * @throws IOException if its name or its data is none
   */
  public static Record of(Name origin, ZoneContent zone, ZoneRecord record) throws IOException {
    long ttl = record.ttl() == 0 ? zone.soa().ttl() : record.ttl();
    return of(origin, ttl, record);
  }

  /**
   * One record of a zone, with a time to live of one's own.
   *
   * @throws IOException if its name or its data is none
   */
  public static Record of(Name origin, long ttl, ZoneRecord record) throws IOException {
    return of(owner(origin, record.subDomain()), ttl, record.fieldType(), record.target(), origin);
  }

  /** Names in the data that do not end in a dot are relative to the zone. */
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

  /** {@code @} is nobody here: the zone's own name is the empty one. */
  static Name owner(Name origin, String subDomain) throws TextParseException {
    if (subDomain.isEmpty()) {
      return origin;
    }
    if (subDomain.equals("@") || subDomain.endsWith(".")) {
      throw new TextParseException(subDomain);
    }
    return Name.fromString(asciiOnly(subDomain), origin);
  }

  /** Names of other scripts travel in their ASCII form, which is for the caller to make. */
  private static String asciiOnly(String text) throws TextParseException {
    if (text.chars().anyMatch(c -> c > 126)) {
      throw new TextParseException(text);
    }
    return text;
  }

  /** SPF, DKIM and DMARC are types of OVHcloud's own: a name server knows them as texts. */
  static String wireType(String fieldType) {
    return switch (fieldType) {
      case "SPF", "DKIM", "DMARC" -> "TXT";
      default -> fieldType;
    };
  }

  /** The data as a zone file has it. */
  static String text(String fieldType, String target) {
    return wireType(fieldType).equals("TXT") ? CharacterStrings.quoted(target) : target;
  }
}
