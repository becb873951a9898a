package dev.ovhdo.api.dns;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Record type of OVHcloud, the {@code fieldType}: a constant of this class or a later type. {@link
 * #SPF}, {@link #DKIM} and {@link #DMARC} are TXT records on the wire. Immutable.
 *
 * @param value the value in the API, in upper case
 */
public record RecordType(String value) {
  /** An IPv4 address. */
  public static final RecordType A = new RecordType("A");

  /** An IPv6 address. */
  public static final RecordType AAAA = new RecordType("AAAA");

  /** Certificate authorities that may issue certificates. */
  public static final RecordType CAA = new RecordType("CAA");

  /** Alias of another name. */
  public static final RecordType CNAME = new RecordType("CNAME");

  /** Public key for signed email; a TXT record on the wire. */
  public static final RecordType DKIM = new RecordType("DKIM");

  /** Policy for email that fails authentication; a TXT record on the wire. */
  public static final RecordType DMARC = new RecordType("DMARC");

  /** Alias for all names below this name. */
  public static final RecordType DNAME = new RecordType("DNAME");

  /** Service binding for HTTPS. */
  public static final RecordType HTTPS = new RecordType("HTTPS");

  /** Geographic location. */
  public static final RecordType LOC = new RecordType("LOC");

  /** Mail server. */
  public static final RecordType MX = new RecordType("MX");

  /** Rewriting rule, for telephony. */
  public static final RecordType NAPTR = new RecordType("NAPTR");

  /** A name server. */
  public static final RecordType NS = new RecordType("NS");

  /** Name of an address, for reverse DNS. */
  public static final RecordType PTR = new RecordType("PTR");

  /** Person responsible for a name: a mail address as a name, and the name of a TXT record. */
  public static final RecordType RP = new RecordType("RP");

  /** Servers that may send email; a TXT record on the wire. */
  public static final RecordType SPF = new RecordType("SPF");

  /** Location of a service. */
  public static final RecordType SRV = new RecordType("SRV");

  /** The fingerprint of a host's SSH key. */
  public static final RecordType SSHFP = new RecordType("SSHFP");

  /** Service binding. */
  public static final RecordType SVCB = new RecordType("SVCB");

  /** Certificate of a service. */
  public static final RecordType TLSA = new RecordType("TLSA");

  /** Any text. */
  public static final RecordType TXT = new RecordType("TXT");

  private static final List<RecordType> KNOWN =
      List.of(
          A, AAAA, CAA, CNAME, DKIM, DMARC, DNAME, HTTPS, LOC, MX, NAPTR, NS, PTR, RP, SPF, SRV,
          SSHFP, SVCB, TLSA, TXT);

  /** Accepts any type, known or unknown. */
  public RecordType {
    value = Objects.requireNonNull(value, "value").strip().toUpperCase(Locale.ROOT);
  }

  /** Returns the type with this name in any case, known or unknown. */
  public static RecordType of(String name) {
    return new RecordType(name);
  }

  /** Returns the types that this version knows, in alphabetical order. */
  public static List<RecordType> known() {
    return KNOWN;
  }

  /** Returns whether this version knows the type and can check its values. */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** Returns the type on the wire: {@code TXT} for SPF, DKIM and DMARC, otherwise this type. */
  public RecordType wireType() {
    return isNativeText() ? TXT : this;
  }

  /** Returns whether OVHcloud has this type for a kind of TXT record. */
  public boolean isNativeText() {
    return equals(SPF) || equals(DKIM) || equals(DMARC);
  }

  /** Returns the value in the API. */
  @Override
  public String toString() {
    return value;
  }
}
