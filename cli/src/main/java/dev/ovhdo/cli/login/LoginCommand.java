package dev.ovhdo.cli.login;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.account.AccessRule;
import dev.ovhdo.cli.change.DryRunOption;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.renewal.ConsumerKeyPage;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.ConfigurationWriter;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.routes.auth.AuthDetails;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code login}: obtains credentials, tests them, and writes them to {@code ~/.ovh.conf}. */
@Command(
    footer = {
      "",
      "Without an option, a consumer key is requested for an application: OVHcloud's",
      "page asks you to authorise it. The keys of the application are taken from the",
      "configuration, or asked for without echo; a pipe has one value on each line.",
      "Nothing is written before OVHcloud has accepted the credentials.",
      "",
      "Examples:",
      "  ovh-do login --rules vps,dns",
      "  ovh-do login --profile work --token",
      "  pass show ovh/token | ovh-do login --token",
    })
@Calls({"POST /auth/credential", "GET /auth/currentCredential", "GET /auth/details"})
public final class LoginCommand implements CliCommand {
  @Mixin RequestedRights rights = new RequestedRights();

  @Option(names = "--token", description = "Store an access token, such as a personal access token")
  boolean token;

  @Option(
      names = "--service-account",
      description = "Store the client id and the secret of a service account")
  boolean serviceAccount;

  @Mixin DryRunOption dryRun = new DryRunOption();

  @Override
  public void run(CommandContext context) {
    dryRun.apply(context);
    if (token && serviceAccount) {
      throw new CommandException(
          ExitCode.USAGE, "--token and --service-account exclude each other");
    }
    LoginTarget target = LoginTarget.of(context);
    Map<String, String> keys = new LinkedHashMap<>();
    Row row = Row.empty().with("endpoint", target.endpoint().name());
    if (token) {
      keys.put("access_token", ask(context, "access_token"));
      row = verified(context, target, new Credentials.AccessToken(keys.get("access_token")), row);
    } else if (serviceAccount) {
      keys.put("client_id", ask(context, "client_id"));
      keys.put("client_secret", ask(context, "client_secret"));
      Credentials account =
          new Credentials.ServiceAccount(keys.get("client_id"), keys.get("client_secret"));
      row = verified(context, target, account, row);
    } else {
      row = authorised(context, target, keys, row);
    }
    if (!dryRun.isGiven()) {
      target.write(context, keys);
      context
          .results()
          .row(
              row.with("file", new ConfigurationWriter(context.home()).file().toString())
                  .with("section", target.section()));
    }
  }

  private static Row verified(
      CommandContext context, LoginTarget target, Credentials credentials, Row row) {
    Ovh ovh = context.open(target.endpoint(), credentials);
    AuthDetails details = ovh.routes().auth().details().get();
    return row.with("account", details.optional(AuthDetails::account).orElse(null));
  }

  private Row authorised(
      CommandContext context, LoginTarget target, Map<String, String> keys, Row row) {
    List<AccessRule> rules = rights.rules(context);
    if (!target.hasApplication()) {
      URI page = target.endpoint().url().resolve("/createApp/");
      context.terminal().note("create an application on this page, and enter its keys:");
      context.terminal().err().line(page.toString());
      context.environment().browser().open(page);
    }
    String key = target.value("application_key", () -> ask(context, "application_key"));
    String secret = target.value("application_secret", () -> ask(context, "application_secret"));
    Ovh ovh = context.open(target.endpoint(), new Credentials.Application(key, secret, null));
    if (dryRun.isGiven()) {
      ovh.consumerKeys().request(rules);
      return row;
    }
    ConsumerKeyPage.Authorised granted =
        ConsumerKeyPage.authorise(context, ovh, rules, "write nothing");
    keys.put("application_key", key);
    keys.put("application_secret", secret);
    keys.put("consumer_key", granted.consumerKey());
    return row.with("expiration", granted.credential().expiration())
        .with("rules", granted.credential().rules().size());
  }

  private static String ask(CommandContext context, String key) {
    return context
        .terminal()
        .value(key + ": ", Configuration.isSecret(key))
        .orElseThrow(
            () ->
                new CommandException(
                    ExitCode.USAGE, "no " + key + " was entered; nothing was written"));
  }
}
