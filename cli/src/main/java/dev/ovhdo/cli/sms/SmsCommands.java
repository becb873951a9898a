package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** The commands about text messages. */
public final class SmsCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("sms send", "Send a text message", () -> new SmsSend()),
          CommandEntry.of("sms services", "List the SMS services", () -> new SmsServices()),
          CommandEntry.of("sms credits", "Show the remaining credits", () -> new SmsCredits()),
          CommandEntry.of("sms senders", "List the senders", () -> new SmsSenders()),
          CommandEntry.of("sms sender add", "Request a sender", () -> new SmsSenderAdd()),
          CommandEntry.of("sms sender delete", "Remove senders", () -> new SmsSenderDelete()),
          CommandEntry.of("sms jobs", "List messages that are not sent yet", () -> new SmsJobs()),
          CommandEntry.of("sms outgoing", "List sent messages", () -> new SmsOutgoingList()),
          CommandEntry.of("sms estimate", "Count the parts of a message", () -> new SmsEstimate()));

  private SmsCommands() {}

  /** Returns the commands in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
