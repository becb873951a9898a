package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sms jobs}: the messages that are not sent yet. */
@Command
@Calls("GET /sms, GET /sms/{serviceName}/jobs, GET /sms/{serviceName}/jobs/{id}")
public final class SmsJobs implements Verb {
  @Mixin ServiceOption service = new ServiceOption();

  @Override
  public void run(Session session) {
    session
        .results()
        .rows(
            session.complete(session.ovh().sms().jobs(service.name(session))).stream()
                .map(Row::of)
                .toList(),
            "id",
            "receiver",
            "sender",
            "CREATED=creationDatetime",
            "credits",
            "message");
  }
}
