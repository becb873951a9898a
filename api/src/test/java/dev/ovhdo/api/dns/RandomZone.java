package dev.ovhdo.api.dns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Random zones. A zone is a map from {@code name type} to its values; spelling, TTL and OVHcloud's
 * type of a value are chosen when the zone is converted to text or records.
 */
final class RandomZone {
  private static final List<String> NAMES =
      List.of(
          "@",
          "www",
          "mail",
          "a.b",
          "*.dev",
          "_sip._tcp",
          "_dmarc",
          "xn--bcher-kva",
          "s1._domainkey");
  private static final List<String> TYPES =
      List.of(
          "A", "AAAA", "MX", "TXT", "CAA", "SRV", "NS", "SSHFP", "TLSA", "CNAME", "PTR", "HTTPS",
          "SVCB", "RP");
  private static final List<Long> TTLS = List.of(0L, 60L, 300L, 3600L);

  private final Random random;

  RandomZone(Random random) {
    this.random = random;
  }

  /** Returns a zone. */
  Map<String, List<String>> next() {
    Map<String, List<String>> zone = new TreeMap<>();
    for (String name : NAMES) {
      if (!name.equals("@") && random.nextInt(6) == 0) {
        zone.put(name + " CNAME", values("CNAME", 1));
        continue;
      }
      for (String type : TYPES) {
        if (random.nextInt(3) == 0 && isPossible(name, type)) {
          zone.put(name + " " + type, values(type, 1 + random.nextInt(4)));
        }
      }
    }
    return zone;
  }

  /** Returns a zone that shares many sets with another zone. */
  Map<String, List<String>> change(Map<String, List<String>> zone) {
    Map<String, List<String>> changed = next();
    zone.forEach(
        (key, values) -> {
          String name = key.split(" ")[0];
          boolean differs =
              changed.keySet().stream()
                  .anyMatch(
                      other ->
                          other.equals(name + " CNAME") != key.endsWith(" CNAME")
                              && other.startsWith(name + " "));
          if (random.nextInt(3) > 0 && !differs) {
            List<String> some = new ArrayList<>(values);
            if (random.nextBoolean()) {
              some.addAll(changed.getOrDefault(key, List.of()));
            }
            Collections.shuffle(some, random);
            int most = key.endsWith(" CNAME") ? 1 : some.size();
            changed.put(
                key, List.copyOf(new LinkedHashSet<>(some.subList(0, 1 + random.nextInt(most)))));
          }
        });
    return changed;
  }

  private static boolean isPossible(String name, String type) {
    return switch (type) {
      case "A", "AAAA" -> !name.contains("_");
      case "NS" -> !name.equals("@");
      case "CNAME" -> false;
      default -> true;
    };
  }

  private List<String> values(String type, int count) {
    LinkedHashSet<String> values = new LinkedHashSet<>();
    while (values.size() < count) {
      values.add(value(type));
    }
    return List.copyOf(values);
  }

  private String value(String type) {
    int n = random.nextInt(12);
    return switch (type) {
      case "A" -> "192.0.2." + n;
      case "AAAA" -> "2001:db8::" + Integer.toHexString(n + 1);
      case "MX" -> n + " mx" + random.nextInt(3) + ".example.net.";
      case "TXT" -> text(n);
      case "CAA" -> "0 issue \"ca" + n + ".example.net\"";
      case "SRV" -> n + " 5 443 host" + n % 3 + ".example.com.";
      case "HTTPS", "SVCB" -> (n + 1) + " host" + n % 3 + ".example.net. port=" + (443 + n);
      case "RP" -> "admin" + n + ".example.net. host" + n % 3 + ".example.com.";
      case "SSHFP" -> "4 2 " + "%02X".formatted(n).repeat(32);
      case "TLSA" -> "3 1 1 " + "%02X".formatted(n).repeat(32);
      default -> "host" + n + ".example.com.";
    };
  }

  private static String text(int n) {
    return switch (n) {
      case 0 -> "v=spf1 ip4:192.0.2.1 -all";
      case 1 -> "v=DMARC1; p=none";
      case 2 -> "v=DKIM1; k=rsa; p=" + "QUJD".repeat(80);
      case 3 -> "semi;colon \"quoted\" \\ back";
      case 4 -> "x".repeat(255);
      case 5 -> "y".repeat(700);
      default -> "text number " + n;
    };
  }

  /** Returns the records of a zone with random spellings and types of OVHcloud. */
  List<String> kept(Map<String, List<String>> zone) {
    List<String> records =
        new ArrayList<>(List.of("@ NS 0 ns1.example.net.", "@ NS 0 ns2.example.net."));
    zone.forEach(
        (key, values) -> {
          String[] parts = key.split(" ");
          long ttl = TTLS.get(random.nextInt(TTLS.size()));
          for (String value : values) {
            long own = random.nextInt(8) == 0 ? TTLS.get(random.nextInt(TTLS.size())) : ttl;
            records.add(record(parts[0], parts[1], own, value));
            if (random.nextInt(12) == 0 && !parts[1].equals("CNAME")) {
              records.add(record(parts[0], parts[1], own, value));
            }
          }
        });
    Collections.shuffle(records, random);
    return records;
  }

  private String record(String name, String type, long ttl, String value) {
    String field = type;
    String target = value;
    if (type.equals("TXT")) {
      field = fieldType(name, value);
      target = field.startsWith("D") ? value : quoted(value);
    } else if (type.equals("AAAA") && random.nextBoolean()) {
      target = value.replace("::", ":0:0:0:0:0:0:").toUpperCase(Locale.ROOT);
    } else if (value.endsWith(".example.com.") && random.nextBoolean()) {
      target = value.substring(0, value.length() - ".example.com.".length());
    } else if (value.endsWith(".example.net.") && random.nextBoolean()) {
      target = value.replace("example", "EXAMPLE");
    }
    return name + " " + field + " " + ttl + " " + target;
  }

  private String fieldType(String name, String value) {
    if (random.nextBoolean()) {
      return "TXT";
    }
    if (value.startsWith("v=spf1")) {
      return "SPF";
    }
    if (value.startsWith("v=DMARC1") && name.equals("_dmarc")) {
      return "DMARC";
    }
    return value.startsWith("v=DKIM1") ? "DKIM" : "TXT";
  }

  /** Splits a text into strings at random positions. */
  private String quoted(String value) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    do {
      int to = Math.min(value.length(), from + 1 + random.nextInt(255));
      String piece = value.substring(from, to).replace("\\", "\\\\").replace("\"", "\\\"");
      text.append(text.isEmpty() ? "" : " ").append('"').append(piece).append('"');
      from = to;
    } while (from < value.length());
    return text.toString();
  }

  /** Returns a desired zone. */
  DesiredZone wanted(Map<String, List<String>> zone) {
    Map<String, RecordSet> sets = new LinkedHashMap<>();
    zone.forEach(
        (key, values) -> {
          String[] parts = key.split(" ");
          RecordSet set =
              new RecordSet(
                  parts[0], RecordType.of(parts[1]), TTLS.get(random.nextInt(TTLS.size())), values);
          sets.put(key, set);
        });
    return DesiredZone.of(ZoneSandbox.ZONE, List.copyOf(sets.values()));
  }
}
