package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sms senders}: the senders of a service, and their status. */
@Command
@Calls("GET /sms, GET /sms/{serviceName}/senders, GET /sms/{serviceName}/senders/{sender}")
public final class SmsSenders implements Verb {
  static final String[] COLUMNS = {"sender", "status", "type", "description"};

  @Mixin ServiceOption service = new ServiceOption();

  @Override
  public void run(Session session) {
    session
        .results()
        .rows(
            session.complete(session.ovh().sms().senders(service.name(session))).stream()
                .map(Row::of)
                .toList(),
            COLUMNS);
  }
}
