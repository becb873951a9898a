package dev.ovhdo.cli.whoami;

import dev.ovhdo.api.account.AccessRule;
import dev.ovhdo.api.account.Credential;
import dev.ovhdo.api.account.Identity;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.routes.auth.AuthDetails;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.Nichandle;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code whoami}: the account, the authentication method, the rights, and their expiration. */
@Command(
    footer = {
      "",
      "Works with few rights: values that may not be read are omitted, with a note that",
      "names the missing access rule.",
    })
@Calls({
  "GET /auth/details",
  "GET /auth/currentCredential",
  "GET /me/api/credential/{credentialId}/application",
  "GET /me"
})
public final class Whoami implements CliCommand {
  @Override
  public void run(CommandContext context) {
    Identity me = context.ovh().identity().whoami();
    List<NotGrantedException> withheld = me.denials();
    if (me.details() == null && me.credential() == null && me.owner() == null) {
      throw withheld.get(0);
    }
    Row row = row(me, context);
    context.results().row(row, columnsWithValues(row));
    withheld.forEach(refused -> context.terminal().note("omitted: " + refused.getMessage()));
  }

  private static Row row(Identity me, CommandContext context) {
    Row row = withOwner(Row.empty().with("account", me.account().orElse(null)), me.owner());
    row = withDetails(row, me.details());
    row = row.with("endpoint", context.api().configuration().endpoint().name());
    Credentials credentials = context.api().configuration().credentials();
    row =
        withApplication(
            row,
            me.application(),
            credentials instanceof Credentials.Application own ? own.applicationKey() : null);
    return withCredential(row, me.credential(), context.api().client().serverTime())
        .with("rules", rules(me.credential(), me.details()));
  }

  private static Row withOwner(Row row, @Nullable Nichandle owner) {
    String name =
        owner == null
            ? ""
            : Stream.of(owner.firstname(), owner.name())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    return row.with("name", name.isEmpty() ? null : name)
        .with("email", owner == null ? null : owner.email());
  }

  private static Row withDetails(Row row, @Nullable AuthDetails details) {
    return row.with("method", details == null ? null : details.method().value())
        .with("user", details == null ? null : details.user())
        .with("roles", details == null ? List.of() : details.roles())
        .with("identities", details == null ? List.of() : details.identities());
  }

  private static Row withApplication(
      Row row, @Nullable AuthApiApplication application, @Nullable String key) {
    return row.with("application", application == null ? null : application.name())
        .with("applicationKey", key);
  }

  private static Row withCredential(Row row, @Nullable Credential credential, Instant now) {
    if (credential == null) {
      return row;
    }
    OptionalLong days = credential.daysLeft(now);
    return row.with("credentialId", credential.id())
        .with("expiration", credential.expiration())
        .with("daysLeft", days.isPresent() ? days.getAsLong() : null)
        .with("unlimited", days.isEmpty())
        .with("allowedIPs", credential.allowedIps());
  }

  /** Without a consumer key, the details of the authentication have the allowed routes, if any. */
  private static List<String> rules(
      @Nullable Credential credential, @Nullable AuthDetails details) {
    if (credential != null) {
      return credential.rules().stream().map(AccessRule::toString).toList();
    } else if (details == null) {
      return List.of();
    }
    return details.allowedRoutes().stream()
        .map(rule -> rule.method().value() + " " + rule.path())
        .toList();
  }

  /** Returns the columns that have a value: a table omits the others. */
  private static String[] columnsWithValues(Row row) {
    return row.json().propertyNames().stream()
        .filter(name -> !row.at(name).isNull())
        .filter(name -> !row.at(name).isArray() || !row.at(name).isEmpty())
        .toArray(String[]::new);
  }
}
