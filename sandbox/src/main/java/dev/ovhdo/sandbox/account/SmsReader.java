package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsSender;
import java.util.List;

/** Reads the SMS services of an account file. */
final class SmsReader {

  private static final List<String> STATES =
      List.of("enable", "disable", "refused", "waitingValidation");

  private final AccountReader reader;

  SmsReader(AccountReader reader) {
    this.reader = reader;
  }

  SmsAccount read(YamlNode node) {
    YamlSection section =
        YamlSection.of(
            node, "an SMS service", List.of("name", "description", "creditsLeft", "senders"));
    String name = section.text("name");
    reader.requireUnique("SMS service", name, section.line("name"));
    return SmsAccount.of(
            name,
            (double) section.numberOr("creditsLeft", 0),
            section.list("senders").stream().map(SmsReader::sender).toList())
        .withDescription(section.textOr("description", ""));
  }

  private static SmsSender sender(YamlNode node) {
    YamlSection section =
        YamlSection.of(node, "a sender", List.of("sender", "status", "description"));
    return new SmsSender(
        section.text("sender"),
        section.oneOf("status", STATES, "enable"),
        section.textOr("description", ""));
  }
}
