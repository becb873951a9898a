package dev.ovhdo.examples;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.sms.SmsIncompleteException;
import dev.ovhdo.api.sms.SmsMessage;
import dev.ovhdo.api.sms.SmsReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sends the text of standard input to telephones, as a monitoring system does. A message is never
 * sent twice: if the answer of OVHcloud is lost, the exception names the receivers in doubt.
 */
public final class SmsAlert {
  private final Ovh ovh;
  private final PrintStream out;

  SmsAlert(Ovh ovh, PrintStream out) {
    this.ovh = ovh;
    this.out = out;
  }

  /** Runs with the settings of this machine. */
  public static void main(String[] receivers) throws IOException {
    if (receivers.length == 0) {
      System.err.println("Usage: SmsAlert RECEIVER… <TEXT");
      System.exit(2);
    }
    String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
    try (Ovh ovh = Ovh.fromConfiguration()) {
      System.exit(new SmsAlert(ovh, System.out).run(text, List.of(receivers)) ? 0 : 1);
    }
  }

  /** Returns whether all receivers were accepted. */
  boolean run(String text, List<String> receivers) {
    String service = ovh.sms().onlyService();
    SmsMessage message = SmsMessage.of(text, receivers);
    try {
      show(ovh.sms().send(service, message));
      return true;
    } catch (SmsIncompleteException e) {
      show(e.sent());
      out.println("In doubt: " + e.inDoubt() + ", not sent: " + e.notSent());
      return false;
    }
  }

  private void show(SmsReport report) {
    out.println("Sent to " + report.accepted() + " for " + report.credits() + " credits.");
    if (!report.refused().isEmpty()) {
      out.println("Refused: " + report.refused());
    }
  }
}
