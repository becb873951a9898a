package dev.ovhdo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmsAlertSandboxTest extends ExampleTestCase {
  private static final List<String> RECEIVERS = List.of("+33600000001", "+33600000002");

  @Test
  void run_twoReceivers_sendsOneMessageToBoth() {
    assertThat(new SmsAlert(ovh, out).run("disk full", RECEIVERS)).isTrue();

    assertThat(printed()).isEqualTo("Sent to " + RECEIVERS + " for 2.0 credits.\n");
    assertThat(changes()).hasSize(1);
  }

  @Test
  void run_answerLostBeforeTheMessage_namesTheReceiversAndSendsNothingAgain() {
    sandbox.faults().next(Fault.parse("POST /sms/*/jobs: drop-before-commit once"));

    assertThat(new SmsAlert(ovh, out).run("disk full", RECEIVERS)).isFalse();

    assertThat(printed()).contains("In doubt: " + RECEIVERS + ", not sent: []\n");
    assertThat(changes()).hasSize(1);
  }
}
