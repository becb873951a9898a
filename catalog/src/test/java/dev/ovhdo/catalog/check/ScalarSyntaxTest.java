package dev.ovhdo.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.model.Scalar;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class ScalarSyntaxTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "long | 0,-1,9223372036854775807,-9223372036854775808",
        "double | 0,-1,1.5,-0.25,1e9,1.5E-3",
        "boolean | true,false",
        "datetime | 2026-01-31T12:00:00Z,2026-01-31T12:00:00+02:00,2026-01-31T12:00:00+0200,"
            + "2026-01-31T12:00:00.123-08,2026-01-31T12:00:00,2026-01-31T12:00,"
            + "2026-01-31 12:00:00,2026-01-31,0001-01-01T00:00:00Z",
        "date | 2026-01-31,2024-02-29",
        "time | 12:30:00,00:00,23:59:59.5",
        "duration | P1M,P1Y2M3D,P2W,PT36H,P1DT0.5S,P0D",
        "uuid | 123e4567-e89b-12d3-a456-426614174000,123E4567-E89B-12D3-A456-426614174000",
        "ip | 192.0.2.1,2001:db8::1,::,::ffff:192.0.2.1",
        "ipv4 | 0.0.0.0,255.255.255.255",
        "ipv6 | ::1,2001:DB8:0:0:0:0:0:1",
        "ipBlock | 192.0.2.0/24,192.0.2.1,2001:db8::/32,2001:db8::1,0.0.0.0/0",
        "ipv4Block | 192.0.2.0/32",
        "ipv6Block | 2001:db8::/128",
        "ipInterface | 192.0.2.1/24,2001:db8::1/64",
        "macAddress | 00:00:5e:00:53:01,00-00-5E-00-53-01",
        "string | x,42,true",
        "password | x",
        "email | user@example.com",
        "phoneNumber | 0033123456789,+33123456789",
        "internationalPhoneNumber | +33.123456789",
      })
  void accepts_validValue_isTrue(String type, String texts) {
    Scalar scalar = Scalar.find(type).orElseThrow();
    for (String text : texts.split(",")) {
      assertThat(ScalarSyntax.accepts(scalar, text)).as("%s %s", type, text).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "long | +1,1.0,1e3,0x10,9223372036854775808,١,--1,1_000",
        "double | .5,1.,NaN,Infinity,1f,١.٥",
        "boolean | True,TRUE,0,1,yes",
        "datetime | 2026-02-30T12:00:00Z,2026-01-31T25:00:00Z,2026-01-3112:00:00,"
            + "2026-01-31T,31/01/2026,2026-01-31T12:00:00 CET,now,2026-01-31T12:00:00+2",
        "date | 2026-02-29,2026-1-31,2026-01-31T00:00:00Z",
        "time | 25:00,12,noon",
        "duration | P,PT,P1,1M,P1H,P-1D,P1DT",
        "uuid | 123e4567e89b12d3a456426614174000,123e4567-e89b-12d3-a456-42661417400g",
        "ip | 192.0.2,192.0.2.256,192.0.2.01,192.0.2.0/24,example.com,2001:db8,2001:db8::1%eth0,"
            + "2001:db8:::1,1:2:3:4:5:6:7:8:9,[::1]",
        "ipv4 | ::1",
        "ipv6 | 192.0.2.1",
        "ipBlock | 192.0.2.0/33,192.0.2.0/,192.0.2.0/-1,2001:db8::/129,192.0.2.0/024,x/24,"
            + "192.0.2.0/24/1",
        "ipv4Block | 2001:db8::/32",
        "ipv6Block | 192.0.2.0/24",
        "ipInterface | eth0",
        "macAddress | 00:00:5e:00:53,00005e005301,00:00:5e:00:53:0g",
        "void | x",
      })
  void accepts_otherValue_isFalse(String type, String texts) {
    Scalar scalar = Scalar.find(type).orElseThrow();
    for (String text : texts.split(",")) {
      assertThat(ScalarSyntax.accepts(scalar, text)).as("%s %s", type, text).isFalse();
    }
  }

  @Test
  void accepts_jsonText_isForTextualTypesOnly() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    List<Scalar> numbers = List.of(Scalar.LONG, Scalar.DOUBLE, Scalar.BOOLEAN);
    assertThat(numbers).noneMatch(type -> ScalarSyntax.accepts(type, json.stringNode("1")));
    assertThat(numbers).noneMatch(type -> ScalarSyntax.accepts(type, json.stringNode("true")));
    assertThat(Arrays.stream(Scalar.values()))
        .filteredOn(type -> ScalarSyntax.accepts(type, json.numberNode(1)))
        .containsExactly(Scalar.LONG, Scalar.DOUBLE, Scalar.ANY);
    assertThat(Arrays.stream(Scalar.values()))
        .filteredOn(type -> ScalarSyntax.accepts(type, json.booleanNode(true)))
        .containsExactly(Scalar.BOOLEAN, Scalar.ANY);
    assertThat(ScalarSyntax.accepts(Scalar.DOUBLE, json.numberNode(0.5))).isTrue();
    assertThat(ScalarSyntax.accepts(Scalar.LONG, json.numberNode(1.0))).isFalse();
  }
}
