package dev.ovhdo.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AcmeDns01SandboxTest extends ExampleTestCase {
  private static final String NAME = "_acme-challenge.shop.example.com.";

  @Test
  void run_presentTwiceAndCleanupOnce_keepsTheOtherValue() {
    AcmeDns01 hook = new AcmeDns01(ovh, out);

    hook.run("present", NAME, "first");
    hook.run("present", NAME, "second");
    hook.run("cleanup", NAME, "first");

    assertThat(values("example.com", "_acme-challenge.shop", "TXT"))
        .singleElement()
        .asString()
        .contains("second");
    assertThat(printed())
        .isEqualTo(
            """
            present: TXT _acme-challenge.shop in example.com
            present: TXT _acme-challenge.shop in example.com
            cleanup: TXT _acme-challenge.shop in example.com
            """);
    assertThat(changes()).endsWith("POST /domain/zone/example.com/refresh");
  }

  @Test
  void run_nameOutsideTheAccount_changesNothing() {
    assertThatThrownBy(() -> new AcmeDns01(ovh, out).run("present", "a.example.invalid", "v"))
        .hasMessage("no zone of this account contains a.example.invalid");
    assertThat(changes()).isEmpty();
  }
}
