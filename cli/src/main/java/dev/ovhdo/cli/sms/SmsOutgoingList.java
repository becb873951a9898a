package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.WatchedListCommand;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.sms.SmsOutgoing;
import dev.ovhdo.routes.sms.SmsOutgoingQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sms outgoing}: the sent messages. */
@Command(footer = {"", "Example:", "  ovh-do sms outgoing --tag ovh-do-0123456789ab"})
@Calls("GET /sms, GET /sms/{serviceName}/outgoing, GET /sms/{serviceName}/outgoing/{id}")
public final class SmsOutgoingList extends WatchedListCommand<SmsOutgoing> {
  @Mixin SmsServiceOption service = new SmsServiceOption();

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Only messages with this tag, which 'sms send -o json' prints")
  @Nullable String tag;

  @Option(names = "--to", paramLabel = "NUMBER", description = "Only messages to this receiver")
  @Nullable String receiver;

  @Option(
      names = "--region",
      paramLabel = "CC",
      description = "The country code of a national number, such as FR")
  @Nullable String region;

  /** Creates the command. */
  public SmsOutgoingList() {
    super("id", "receiver", "sender", "sent=sentAt", "delivered=deliveredAt", "tag?", "message");
  }

  @Override
  protected Listing<SmsOutgoing> list(CommandContext context) {
    SmsOutgoingQuery filter = SmsOutgoingQuery.of();
    if (tag != null) {
      filter = filter.withTag(tag);
    }
    if (receiver != null) {
      filter = filter.withReceiver(PhoneNumber.parse(receiver, region).e164());
    }
    return context.ovh().sms().outgoing(service.serviceName(context), filter);
  }
}
