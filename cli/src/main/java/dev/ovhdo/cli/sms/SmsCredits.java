package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sms credits}: the remaining credits of a service. */
@Command
@Calls("GET /sms, GET /sms/{serviceName}")
public final class SmsCredits implements Verb {
  @Mixin ServiceOption service = new ServiceOption();

  @Override
  public void run(Session session) {
    String name = service.name(session);
    double credits = session.ovh().sms().credits(name);
    session
        .results()
        .text(
            Credits.text(credits) + "\n",
            Row.empty().with("name", name).with("creditsLeft", credits));
  }
}
