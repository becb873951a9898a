package dev.ovhdo.cli.credential;

import dev.ovhdo.api.account.AccessRule;
import dev.ovhdo.api.account.Credential;
import dev.ovhdo.api.account.CredentialState;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.routes.me.AuthApiApplication;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable Long current;
  private final Instant now;

  private CredentialRows(@Nullable Long current, Instant now) {
    this.current = current;
    this.now = now;
  }

  /** Looks up the credential in use and the names of applications, as far as rights permit. */
  static CredentialRows of(CommandContext context) {
    return of(context, current(context));
  }

  /** Looks up only the server's time. */
  static CredentialRows withoutLookups(CommandContext context) {
    return new CredentialRows(null, context.api().client().serverTime());
  }

  /** Looks up the names of applications; the credential in use is given. */
  static CredentialRows of(CommandContext context, Credential current) {
    return of(context, current.id());
  }

  private static CredentialRows of(CommandContext context, @Nullable Long current) {
    CredentialRows rows = new CredentialRows(current, context.api().client().serverTime());
    try {
      for (AuthApiApplication application : context.ovh().applications().list()) {
        application
            .optional(AuthApiApplication::applicationId)
            .ifPresent(
                id ->
                    rows.applications.put(
                        id, application.optional(AuthApiApplication::name).orElse("")));
      }
    } catch (ApiException | DecodeException e) {
      context.terminal().note("the names of applications are omitted: " + e.getMessage());
    }
    return rows;
  }

  /** Returns the id of the credential in use; null if the id cannot be read. */
  private static @Nullable Long current(CommandContext context) {
    try {
      return context.ovh().credentials().current().id();
    } catch (ApiException | DecodeException e) {
      context.terminal().note("the credential in use is unknown: " + e.getMessage());
      return null;
    }
  }

  /** Returns whether this is the credential in use; false if that is unknown. */
  boolean isCurrent(Credential credential) {
    return current != null && current.equals(credential.id());
  }

  List<Row> rows(List<Credential> credentials) {
    return credentials.stream().map(this::row).toList();
  }

  /** Returns a row; properties of the API keep their names. */
  Row row(Credential credential) {
    OptionalLong days = credential.daysLeft(now);
    CredentialState state = credential.state();
    return Row.empty()
        .with("credentialId", credential.id())
        .with("applicationId", credential.applicationId())
        .with("application", application(credential))
        .with("status", state == null ? null : state.value())
        .with("inUse", current == null ? null : isCurrent(credential))
        .with("creation", credential.creation())
        .with("expiration", credential.expiration())
        .with("daysLeft", days.isPresent() ? days.getAsLong() : null)
        .with("lastUse", credential.lastUse())
        .with("allowedIPs", credential.allowedIps())
        .with("ovhSupport", credential.madeBySupport())
        .with("ruleCount", credential.rules().size())
        .with("rules", credential.rules().stream().map(AccessRule::toString).toList());
  }

  private @Nullable String application(Credential credential) {
    Long id = credential.applicationId();
    return id == null ? null : applications.get(id);
  }

  /** Returns the name of the credential's application, or its number if the name is unknown. */
  String applicationName(Credential credential) {
    String name = application(credential);
    Long id = credential.applicationId();
    return name != null ? name : id == null ? "an unknown application" : "" + id;
  }
}
