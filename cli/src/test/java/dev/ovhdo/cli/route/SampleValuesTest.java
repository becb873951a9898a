package dev.ovhdo.cli.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampleValuesTest {
  private static final KnownRoute VPS =
      Catalogue.builtIn().route(Method.GET, "/vps/{serviceName}").orElseThrow();

  private final SampleValues samples = new SampleValues(VPS.family());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LONG          | 1",
        "DOUBLE        | 1.5",
        "BOOLEAN       | true",
        "ANY           | {}",
        "STRING        | \"some-name\"",
        "DATETIME      | \"2026-01-31T12:30:00+01:00\"",
        "DATE          | \"2026-01-31\"",
        "TIME          | \"12:30:00\"",
        "PASSWORD      | \"a-password\"",
        "EMAIL         | \"user@example.com\"",
        "IP            | \"192.0.2.1\"",
        "IPV6_BLOCK    | \"2001:db8::/64\"",
        "PHONE_NUMBER  | \"0199000000\"",
      })
  void value_scalar_hasItsFormat(Scalar type, String json) {
    assertThat(samples.value(type, "name")).hasToString(json);
  }

  @ParameterizedTest
  @EnumSource
  void value_anyScalar_isSomething(Scalar type) {
    assertThat(samples.value(type, "name").isNull()).isFalse();
  }

  @Test
  void value_listAndMap_haveOneItem() {
    assertThat(samples.value(new Type.ListOf(Scalar.LONG), "ids")).hasToString("[1]");
    assertThat(samples.value(new Type.MapOf(Scalar.IPV4), "ips"))
        .hasToString("{\"name\":\"192.0.2.1\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "zoneName,    STRING, zone, example.com",
    "serviceName, STRING, vps,  vps-1",
    "id,          LONG,   disk, 1",
  })
  void inPath_parameter_isNamedAfterItsPlace(
      String name, Scalar type, String before, String sample) {
    assertThat(samples.inPath(name, type, before)).isEqualTo(sample);
  }
}
