package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * OVHcloud's checks of its own record types DKIM and DMARC. The error texts for DKIM are from
 * dnscontrol's issue 1640, the subfields from octoDNS's provider.
 */
final class MailRecordRules {
  private static final Map<String, Pattern> DKIM =
      Map.of(
          "v", Pattern.compile("DKIM1"),
          "k", Pattern.compile("rsa|ed25519"),
          "h", Pattern.compile("(sha1|sha256)(:(sha1|sha256))*"),
          "s", Pattern.compile("(\\*|email)(:(\\*|email))*"),
          "t", Pattern.compile("[ys](:[ys])*"),
          "g", Pattern.compile(".*"),
          "n", Pattern.compile(".*"),
          "p", Pattern.compile("[A-Za-z0-9+/]*={0,2}"));

  private static final Map<String, Pattern> DMARC =
      Map.of(
          "v", Pattern.compile("DMARC1"),
          "p", Pattern.compile("none|quarantine|reject"),
          "sp", Pattern.compile("none|quarantine|reject"),
          "rua", Pattern.compile(".+"),
          "ruf", Pattern.compile(".+"),
          "adkim", Pattern.compile("[rs]"),
          "aspf", Pattern.compile("[rs]"),
          "pct", Pattern.compile("100|[0-9]{1,2}"),
          "fo", Pattern.compile("[01ds](:[01ds])*"),
          "ri", Pattern.compile("[0-9]{1,10}"));

  private static final List<String> DMARC_FORMAT = List.of("rf=afrf", "rf=iodef");

  private MailRecordRules() {}

  /** Checks the target of a DKIM record without quotes. */
  static void checkDkim(String target) {
    subfields("DKIM", target, DKIM, List.of());
  }

  /** Checks name and target of a DMARC record without quotes. */
  static void checkDmarc(String subDomain, String target) {
    if (!subDomain.equals("_dmarc") && !subDomain.startsWith("_dmarc.")) {
      throw ApiError.badRequest("Invalid subdomain");
    }
    subfields("DMARC", target, DMARC, DMARC_FORMAT);
  }

  /** A target with quotes fails at the version, and the error shows the version with the quote. */
  private static void subfields(
      String type, String target, Map<String, Pattern> known, List<String> constants) {
    List<String> fields =
        Arrays.stream(target.split(";", -1)).map(String::strip).filter(f -> !f.isEmpty()).toList();
    for (String field : fields) {
      int equals = field.indexOf('=');
      Pattern pattern = known.get(equals < 0 ? "" : field.substring(0, equals).strip());
      boolean fits =
          pattern != null && pattern.matcher(field.substring(equals + 1).strip()).matches();
      if (!fits && !constants.contains(field)) {
        throw ApiError.badRequest("Invalid subfield found in " + type + " : " + field);
      }
    }
    if (fields.stream().noneMatch(field -> field.matches("p\\s*=.*"))) {
      throw ApiError.badRequest("Missing subfield in " + type + " : p");
    }
  }
}
