package dev.ovhdo.api.dns;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A type of records as OVHcloud names it, the {@code fieldType}: one of the constants, or one that
 * OVHcloud added later. {@link #SPF}, {@link #DKIM} and {@link #DMARC} are TXT records with a name
 * of their own; nobody outside OVHcloud can tell them apart from TXT.
 *
 * @param value the API's own word, in upper case
 */
public record RecordType(String value) {
  /** An IPv4 address. */
  public static final RecordType A = new RecordType("A");

  /** An IPv6 address. */
  public static final RecordType AAAA = new RecordType("AAAA");

  /** Who may issue certificates. */
  public static final RecordType CAA = new RecordType("CAA");

  /** Another name for this one. */
  public static final RecordType CNAME = new RecordType("CNAME");

  /** A key that signs mail; a TXT record on the wire. */
  public static final RecordType DKIM = new RecordType("DKIM");

  /** What to do with mail that isn't signed; a TXT record on the wire. */
  public static final RecordType DMARC = new RecordType("DMARC");

  /** Another name for all that lies below this one. */
  public static final RecordType DNAME = new RecordType("DNAME");

  /** A service and how to reach it, for HTTPS. */
  public static final RecordType HTTPS = new RecordType("HTTPS");

  /** A place on earth. */
  public static final RecordType LOC = new RecordType("LOC");

  /** Where mail goes. */
  public static final RecordType MX = new RecordType("MX");

  /** A rewriting rule, as telephony has them. */
  public static final RecordType NAPTR = new RecordType("NAPTR");

  /** A name server. */
  public static final RecordType NS = new RecordType("NS");

  /** The name of an address. */
  public static final RecordType PTR = new RecordType("PTR");

  /** Who may send mail; a TXT record on the wire. */
  public static final RecordType SPF = new RecordType("SPF");

  /** Where a service is. */
  public static final RecordType SRV = new RecordType("SRV");

  /** The fingerprint of a host's SSH key. */
  public static final RecordType SSHFP = new RecordType("SSHFP");

  /** A service and how to reach it. */
  public static final RecordType SVCB = new RecordType("SVCB");

  /** Which certificate a service has. */
  public static final RecordType TLSA = new RecordType("TLSA");

  /** Any text. */
  public static final RecordType TXT = new RecordType("TXT");

  private static final List<RecordType> KNOWN =
      List.of(
          A, AAAA, CAA, CNAME, DKIM, DMARC, DNAME, HTTPS, LOC, MX, NAPTR, NS, PTR, SPF, SRV, SSHFP,
          SVCB, TLSA, TXT);

  /** Takes any word, known or not. */
  public RecordType {
    value = Objects.requireNonNull(value, "value").strip().toUpperCase(Locale.ROOT);
  }

  /** Returns the type of this name, known or not, in upper or lower case. */
  public static RecordType of(String name) {
    return new RecordType(name);
  }

  /** Returns the types that this version knows, by name. */
  public static List<RecordType> known() {
    return KNOWN;
  }

  /** Returns whether this version knows the type, and so can check its values. */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** Returns the type that resolvers see: {@code TXT} for SPF, DKIM and DMARC, else this one. */
  public RecordType wireType() {
    return isNativeText() ? TXT : this;
  }

  /** Returns whether this is a TXT record to which OVHcloud gives a name of its own. */
  public boolean isNativeText() {
    return equals(SPF) || equals(DKIM) || equals(DMARC);
  }

  /** Returns the API's own word. */
  @Override
  public String toString() {
    return value;
  }
}
