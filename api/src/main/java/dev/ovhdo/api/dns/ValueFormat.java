package dev.ovhdo.api.dns;

import java.util.Map;

/** Descriptions of the value formats, for messages. */
final class ValueFormat {
  private static final Map<String, String> SHAPES =
      Map.ofEntries(
          Map.entry("A", "an IPv4 address such as 192.0.2.1"),
          Map.entry("AAAA", "an IPv6 address such as 2001:db8::1"),
          Map.entry("CAA", "FLAGS TAG \"VALUE\", such as 0 issue \"ca.example.net\""),
          Map.entry("CNAME", "the name of a host, such as www.example.com."),
          Map.entry("DNAME", "a name, such as example.com."),
          Map.entry("HTTPS", "PRIORITY HOST [KEY=VALUE...], such as 1 . alpn=h2"),
          Map.entry(
              "LOC",
              "LATITUDE LONGITUDE ALTITUDE [SIZES], such as 50 41 20 N 3 10 34 E 20m 10m 10m 10m"),
          Map.entry("MX", "PRIORITY HOST, such as 10 mail.example.com."),
          Map.entry(
              "NAPTR",
              "ORDER PREFERENCE \"FLAGS\" \"SERVICE\" \"REGEXP\" REPLACEMENT, such as"
                  + " 100 10 \"S\" \"SIP+D2U\" \"\" _sip._udp.example.com."),
          Map.entry("NS", "the name of a name server, such as ns1.example.net."),
          Map.entry("PTR", "the name of a host, such as www.example.com."),
          Map.entry("SRV", "PRIORITY WEIGHT PORT HOST, such as 10 5 443 www.example.com."),
          Map.entry("SSHFP", "ALGORITHM TYPE FINGERPRINT, such as 4 2 and 64 hexadecimal digits"),
          Map.entry("SVCB", "PRIORITY HOST [KEY=VALUE...], such as 1 svc.example.com. port=853"),
          Map.entry(
              "TLSA", "USAGE SELECTOR MATCHING DATA, such as 3 1 1 and 64 hexadecimal digits"));

  private ValueFormat() {}

  /** Returns the format of the values of a type. */
  static String of(RecordType type) {
    return SHAPES.getOrDefault(type.value(), "a text");
  }
}
