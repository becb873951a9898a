package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;

/** {@code sms services}: the SMS services of the account. */
@Command
@Calls("GET /sms, GET /sms/{serviceName}")
public final class SmsServices implements Verb {
  @Override
  public void run(Session session) {
    session
        .results()
        .rows(
            session.complete(session.ovh().sms().services()).stream().map(Row::of).toList(),
            "name",
            "status",
            "CREDITS=creditsLeft",
            "description");
  }
}
