package dev.ovhdo.cli.whoami;

import dev.ovhdo.api.account.AccessRule;
import dev.ovhdo.api.account.Credential;
import dev.ovhdo.api.account.Identity;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.auth.AuthDetails;
import dev.ovhdo.routes.me.AuthApiApplication;
import dev.ovhdo.routes.me.Nichandle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
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
      "",
      "Example:",
      "  ovh-do whoami",
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
    List<OvhException> unread = me.unread();
    if (me.details() == null && me.credential() == null && me.owner() == null) {
      throw unread.get(0);
    }
    Row row = row(me, context);
    context.results().row(row, columnsWithValues(row));
    unread.forEach(reason -> context.terminal().note("omitted: " + reason.getMessage()));
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
            : Stream.of(owner.optional(Nichandle::firstname), owner.optional(Nichandle::name))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    return row.with("name", name.isEmpty() ? null : name)
        .with("email", owner == null ? null : owner.optional(Nichandle::email).orElse(null));
  }

  private static Row withDetails(Row row, @Nullable AuthDetails details) {
    Optional<AuthDetails> known = Optional.ofNullable(details);
    return row.with("method", text(known, each -> each.method().value()))
        .with("user", text(known, AuthDetails::user))
        .with("roles", texts(known, AuthDetails::roles))
        .with("identities", texts(known, AuthDetails::identities));
  }

  private static @Nullable String text(
      Optional<AuthDetails> details, Function<AuthDetails, @Nullable String> property) {
    return details.flatMap(each -> each.optional(property)).orElse(null);
  }

  private static List<String> texts(
      Optional<AuthDetails> details, Function<AuthDetails, List<String>> property) {
    return details.flatMap(each -> each.optional(property)).orElse(List.of());
  }

  private static Row withApplication(
      Row row, @Nullable AuthApiApplication application, @Nullable String key) {
    return row.with(
            "application",
            application == null
                ? null
                : application.optional(AuthApiApplication::name).orElse(null))
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
        .with("secondsLeft", credential.timeLeft(now).map(Duration::toSeconds).orElse(null))
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
    return details.optional(AuthDetails::allowedRoutes).orElse(List.of()).stream()
        .flatMap(rule -> rule.optional(each -> each.method().value() + " " + each.path()).stream())
        .toList();
  }

  /** Returns the columns that have a value: a table omits the others. */
  private static String[] columnsWithValues(Row row) {
    return row.json().propertyNames().stream()
        .filter(name -> !name.equals("secondsLeft"))
        .filter(name -> !row.at(name).isNull())
        .filter(name -> !row.at(name).isArray() || !row.at(name).isEmpty())
        .toArray(String[]::new);
  }
}
