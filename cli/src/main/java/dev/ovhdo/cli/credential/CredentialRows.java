package dev.ovhdo.cli.credential;

import dev.ovhdo.api.AccessRule;
import dev.ovhdo.api.Credential;
import dev.ovhdo.api.CredentialService;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.routes.me.AuthApiApplication;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Credentials as results show them: with the names of their applications and the days left. */
final class CredentialRows {
  /** What is called to make them, beside reading the credentials. */
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

  /** Looks up what credentials don't tell of themselves; what is not granted is left out. */
  static CredentialRows of(Session session) {
    return of(session, current(session));
  }

  /** Looks nothing up but the time. */
  static CredentialRows plain(Session session) {
    return new CredentialRows(OptionalLong.empty(), session.client().serverTime());
  }

  /** The same where the credential in use is known already. */
  static CredentialRows of(Session session, Credential current) {
    return of(session, OptionalLong.of(current.id()));
  }

  private static CredentialRows of(Session session, OptionalLong current) {
    CredentialRows rows = new CredentialRows(current, session.client().serverTime());
    try {
      for (AuthApiApplication application : session.ovh().applications().list()) {
        rows.applications.put(application.applicationId(), application.name());
      }
    } catch (NotGrantedException e) {
      session.note("names of applications are left out: " + e.getMessage());
    }
    return rows;
  }

  /** Returns the id of the credential in use; empty where that may not be known. */
  private static OptionalLong current(Session session) {
    CredentialService credentials = session.ovh().credentials();
    try {
      return OptionalLong.of(credentials.current().id());
    } catch (NotGrantedException e) {
      session.note("which credential is in use is left out: " + e.getMessage());
      return OptionalLong.empty();
    }
  }

  /** Returns whether it is known that a credential is the one in use. */
  boolean isCurrent(Credential credential) {
    return current.isPresent() && current.getAsLong() == credential.id();
  }

  List<Row> rows(List<Credential> credentials) {
    return credentials.stream().map(this::row).toList();
  }

  /** In the API's own names, where it has one. */
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

  /** Returns an application's name, or its number where the name is not known. */
  String application(Credential credential) {
    return applications.getOrDefault(
        credential.applicationId(), String.valueOf(credential.applicationId()));
  }
}
