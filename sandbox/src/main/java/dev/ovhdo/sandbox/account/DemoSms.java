package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsSender;
import java.util.List;

/** The SMS service of the demonstration account. */
final class DemoSms {

  private DemoSms() {}

  static SmsAccount account() {
    return SmsAccount.of(
            "sms-zz00001-1",
            100,
            List.of(SmsSender.of("Example"), new SmsSender("NewName", "waitingValidation", "")))
        .withDescription("alerts");
  }
}
