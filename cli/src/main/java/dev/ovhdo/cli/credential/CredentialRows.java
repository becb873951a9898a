package dev.ovhdo.cli.credential;

import dev.ovhdo.api.account.AccessRule;
import dev.ovhdo.api.account.Credential;
import dev.ovhdo.api.account.CredentialState;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.routes.me.AuthApiApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    "creation?",
    "expiration",
    "lastUse?",
    "rules=ruleCount?",
    "daysLeft?",
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

  /**
   * A value that was looked up as far as rights permit.
   *
   * @param value the value; null if it could not be read
   * @param note why the value is missing; null if it was read
   */
  private record LookUp<T>(@Nullable T value, @Nullable String note) {
    static <T> LookUp<T> of(String missing, Supplier<T> reading) {
      try {
        return new LookUp<>(reading.get(), null);
      } catch (ApiException | DecodeException e) {
        return new LookUp<>(null, missing + ": " + e.getMessage());
      }
    }
  }

  private final Map<Long, String> applications;
  private final @Nullable Long current;
  private final Instant now;

  private CredentialRows(Map<Long, String> applications, @Nullable Long current, Instant now) {
    this.applications = applications;
    this.current = current;
    this.now = now;
  }

  /** Looks up the credential in use and the names of applications, as far as rights permit. */
  static CredentialRows of(CommandContext context) {
    return context
        .api()
        .client()
        .inParallel(
            () ->
                LookUp.of(
                    "the credential in use is unknown",
                    () -> context.ovh().credentials().current().id()),
            () -> applications(context),
            (current, applications) -> of(context, current, applications));
  }

  /** Looks up only the server's time. */
  static CredentialRows withoutLookups(CommandContext context) {
    return new CredentialRows(Map.of(), null, context.api().client().serverTime());
  }

  /** Looks up the names of applications; the credential in use is given. */
  static CredentialRows of(CommandContext context, Credential current) {
    return of(context, new LookUp<>(current.id(), null), applications(context));
  }

  private static CredentialRows of(
      CommandContext context, LookUp<Long> current, LookUp<Map<Long, String>> applications) {
    Stream.of(current, applications)
        .flatMap(each -> Stream.ofNullable(each.note()))
        .forEach(context.terminal()::note);
    return new CredentialRows(
        applications.value() == null ? Map.of() : applications.value(),
        current.value(),
        context.api().client().serverTime());
  }

  private static LookUp<Map<Long, String>> applications(CommandContext context) {
    return LookUp.of(
        "the names of applications are omitted",
        () -> {
          Map<Long, String> names = new HashMap<>();
          for (AuthApiApplication application : context.ovh().applications().list()) {
            application
                .optional(AuthApiApplication::applicationId)
                .ifPresent(
                    id -> names.put(id, application.optional(AuthApiApplication::name).orElse("")));
          }
          return names;
        });
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
        .with("secondsLeft", credential.timeLeft(now).map(Duration::toSeconds).orElse(null))
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
