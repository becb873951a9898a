package dev.ovhdo.cli.config;

import dev.ovhdo.api.account.Credential;
import dev.ovhdo.api.account.CredentialState;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.routes.auth.AuthDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import picocli.CommandLine.Command;

/** {@code config check}: whether OVHcloud accepts the credentials. */
@Command(
    footer = {
      "",
      "Sends a request that any valid credential may send. The exit code is 4 if",
      "OVHcloud does not accept the credentials.",
      "",
      "Example:",
      "  ovh-do config check --profile work",
    })
@Calls({"GET /auth/currentCredential", "GET /auth/details"})
public final class ConfigCheck implements CliCommand {
  @Override
  public void run(CommandContext context) {
    Configuration configuration = context.api().configuration();
    Row row =
        Row.empty()
            .with("endpoint", configuration.endpoint().name())
            .with("credentials", configuration.credentials().kind());
    if (configuration.credentials() instanceof Credentials.Application) {
      context
          .results()
          .row(
              withCredential(row, context),
              "endpoint",
              "credentials",
              "status",
              "expiration",
              "daysLeft");
    } else {
      context.results().row(withDetails(row, context));
    }
  }

  private static Row withCredential(Row row, CommandContext context) {
    Credential credential = context.ovh().credentials().current();
    CredentialState state = credential.state();
    Instant now = context.api().client().serverTime();
    OptionalLong days = credential.daysLeft(now);
    return row.with("status", state == null ? null : state.value())
        .with("expiration", credential.expiration())
        .with("daysLeft", days.isPresent() ? days.getAsLong() : null)
        .with("secondsLeft", credential.timeLeft(now).map(Duration::toSeconds).orElse(null));
  }

  private static Row withDetails(Row row, CommandContext context) {
    AuthDetails details = context.ovh().routes().auth().details().get();
    return row.with("status", "valid")
        .with("account", details.optional(AuthDetails::account).orElse(null));
  }
}
