package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.session.CommandEntry;
import java.util.List;

/** The commands about text messages. */
public final class SmsCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("sms send", "Send a text message", () -> new SmsSend()),
          CommandEntry.of(
              "sms services", "List the services for text messages", () -> new SmsServices()),
          CommandEntry.of("sms credits", "Show what can still be sent", () -> new SmsCredits()),
          CommandEntry.of("sms senders", "List the names to send under", () -> new SmsSenders()),
          CommandEntry.of(
              "sms sender add", "Ask for a name to send under", () -> new SmsSenderAdd()),
          CommandEntry.of(
              "sms sender rm", "Remove a name to send under", () -> new SmsSenderRemove()),
          CommandEntry.of("sms jobs", "List messages that wait", () -> new SmsJobs()),
          CommandEntry.of(
              "sms outgoing", "List messages that have gone out", () -> new SmsOutgoingList()),
          CommandEntry.of("sms estimate", "Count the parts of a message", () -> new SmsEstimate()));

  private SmsCommands() {}

  /** Returns them in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
