package dev.ovhdo.sandbox.generic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.model.Scalar;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleScalarsTest {
  /** The values are fixed to detect an influence of the locale, the time zone or the process. */
  @Test
  void value_everyScalar_isFixed() {
    String values =
        Arrays.stream(Scalar.values())
            .map(type -> type.text() + " " + SampleScalars.value(type, "subject", Seed.of("/a/b")))
            .collect(Collectors.joining("\n"));

    assertThat(values)
        .isEqualTo(
            """
            string "subject-cf6b00"
            long 65
            double 464.25
            boolean true
            datetime "2025-08-24T04:14:24+02:00"
            date "2025-08-24"
            time "14:24:00"
            duration "PT6H"
            uuid "17bc29a4-c2cf-4b00-aa0a-f2d7f6d865bf"
            password "not-a-password-cf6b00"
            email "user-cf6b00@example.com"
            ip "203.0.113.171"
            ipv4 "203.0.113.171"
            ipv6 "2001:db8::6f31"
            ipBlock "203.0.113.0/28"
            ipv4Block "203.0.113.0/28"
            ipv6Block "2001:db8:6f31::/64"
            ipInterface "203.0.113.171/24"
            macAddress "00:00:5e:00:53:00"
            phoneNumber "0033199004464"
            internationalPhoneNumber "+33199004464"
            any "subject-cf6b00"
            void null""");
  }

  @ParameterizedTest
  @CsvSource({
    "serviceName, servicename-",
    "password, not-a-password-",
    "rootPassword, not-a-password-",
    "accessToken, not-a-password-",
    "ownerEmail, user-",
    "callbackUrl, https://example.com/",
    "fax, 003319900",
    "zone, zone-",
    "description, description-",
  })
  void value_text_fitsItsName(String name, String beginning) {
    assertThat(SampleScalars.value(Scalar.STRING, name, Seed.of("/a")).stringValue())
        .startsWith(beginning);
  }

  @ParameterizedTest
  @CsvSource({"id, true", "taskId, true", "taskID, true", "paid, false", "size, false"})
  void value_longId_isLarge(String name, boolean large) {
    for (int i = 0; i < 100; i++) {
      long value = SampleScalars.value(Scalar.LONG, name, Seed.of("/a").at(i)).longValue();
      assertThat(value > 1L << 31).isEqualTo(large);
      assertThat(value).isBetween(1L, 1L << 53);
    }
  }
}
