package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.testing.Fuzzing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneFileFuzzTest {
  private static final List<String> SAMPLES =
      List.of(
          """
          $ORIGIN example.com.
          $TTL 1h30m
          @ IN SOA dns.ovh.net. tech.ovh.net. (2026010101 86400 3600 3600000 300) ; serial
              IN NS dns.ovh.net.
          www 60 IN A 192.0.2.1
              IN AAAA 2001:db8::1
          mail IN MX 10 mail.example.com.
          text IN TXT "one" "two \\"three\\" \\195\\169"
          _sip._tcp IN SRV 1 2 5060 sip
          """,
          "$GENERATE 1-5/2 host${0,3,d} A 192.0.2.$\n*.sub CNAME münchen.example.com.\n",
          "a TYPE65280 \\# 4 0a000001\nb CAA 0 issue \"letsencrypt.org\"\nc TLSA 3 1 1 00ff\n");

  @Test
  void parse_anyText_isReadOrRejected() {
    Fuzzing.run(
        SAMPLES,
        input -> ZoneFile.text(ZoneFile.parse(input, "example.com")),
        InvalidInputException.class);
  }
}
