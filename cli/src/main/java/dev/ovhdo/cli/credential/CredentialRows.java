package dev.ovhdo.cli.credential;

import dev.ovhdo.api.account.AccessRule;
import dev.ovhdo.api.account.Credential;
import dev.ovhdo.api.account.CredentialService;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.routes.me.AuthApiApplication;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Converts credentials to rows, with the names of their applications and the days left. */
final class CredentialRows {
  /** The routes that are called to fill the rows, beside those of the credentials. */
  static final String CALLS =
      "GET /me/api/application, GET /me/api/application/{applicationId}, GET"
          + " /auth/currentCredential";

  static final String[] COLUMNS = {
    "credentialId",
    "application",
    "status",
    "creation",
    "expiration",
    "lastUse",
    "rules=ruleCount",
    "daysLeft",
    "inUse"
  };

  static final String[] DETAILS = {
    "credentialId",
    "application",
    "applicationId",
    "status",
    "inUse",
    "creation",
    "expiration",
    "daysLeft",
    "lastUse",
    "allowedIPs",
    "ovhSupport",
    "rules"
  };

  private final Map<Long, String> applications = new HashMap<>();
  private final OptionalLong current;
  private final Instant now;

  private CredentialRows(OptionalLong current, Instant now) {
    this.current = current;
    this.now = now;
  }

  /** Looks up the credential in use and the names of applications, as far as rights permit. */
  static CredentialRows of(CommandContext context) {
    return of(context, current(context));
  }

  /** Looks up only the server's time. */
  static CredentialRows withoutLookups(CommandContext context) {
    return new CredentialRows(OptionalLong.empty(), context.api().client().serverTime());
  }

  /** Looks up the names of applications; the credential in use is given. */
  static CredentialRows of(CommandContext context, Credential current) {
    return of(context, OptionalLong.of(current.id()));
  }

  private static CredentialRows of(CommandContext context, OptionalLong current) {
    CredentialRows rows = new CredentialRows(current, context.api().client().serverTime());
    try {
      for (AuthApiApplication application : context.ovh().applications().list()) {
        rows.applications.put(application.applicationId(), application.name());
      }
    } catch (NotGrantedException e) {
      context.terminal().note("the names of applications are omitted: " + e.getMessage());
    }
    return rows;
  }

  /** Returns the id of the credential in use; empty if the right to read it is missing. */
  private static OptionalLong current(CommandContext context) {
    CredentialService credentials = context.ovh().credentials();
    try {
      return OptionalLong.of(credentials.current().id());
    } catch (NotGrantedException e) {
      context.terminal().note("the credential in use is unknown: " + e.getMessage());
      return OptionalLong.empty();
    }
  }

  /** Returns whether this is the credential in use; false if that is unknown. */
  boolean isCurrent(Credential credential) {
    return current.isPresent() && current.getAsLong() == credential.id();
  }

  List<Row> rows(List<Credential> credentials) {
    return credentials.stream().map(this::row).toList();
  }

  /** Returns a row; properties of the API keep their names. */
  Row row(Credential credential) {
    OptionalLong days = credential.daysLeft(now);
    return Row.empty()
        .with("credentialId", credential.id())
        .with("applicationId", credential.applicationId())
        .with("application", applications.get(credential.applicationId()))
        .with("status", credential.state().value())
        .with("inUse", current.isPresent() ? isCurrent(credential) : null)
        .with("creation", credential.creation())
        .with("expiration", credential.expiration())
        .with("daysLeft", days.isPresent() ? days.getAsLong() : null)
        .with("lastUse", credential.lastUse())
        .with("allowedIPs", credential.allowedIps())
        .with("ovhSupport", credential.madeBySupport())
        .with("ruleCount", credential.rules().size())
        .with("rules", credential.rules().stream().map(AccessRule::toString).toList());
  }

  /** Returns the name of the credential's application, or its number if the name is unknown. */
  String applicationName(Credential credential) {
    return applications.getOrDefault(
        credential.applicationId(), String.valueOf(credential.applicationId()));
  }
}
