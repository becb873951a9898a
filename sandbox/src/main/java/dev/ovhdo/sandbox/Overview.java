package dev.ovhdo.sandbox;

import dev.ovhdo.catalog.rights.AccessRule;
import dev.ovhdo.sandbox.JournalEntry.Outcome;
import dev.ovhdo.sandbox.console.AccountOverview;
import dev.ovhdo.sandbox.console.SecretMask;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.rights.RightsRecorder;
import dev.ovhdo.sandbox.state.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The state of a sandbox as the console page shows it, without secrets. */
final class Overview {
  /** The number of calls that the page shows. */
  private static final int CALLS = 500;

  private final Account account;
  private final SandboxClock clock;
  private final RequestDispatcher dispatcher;
  private final RightsRecorder rights;
  private final SecretMask mask;

  /** A page that was loaded from an earlier sandbox with the same port notices the other one. */
  private final String sandbox = UUID.randomUUID().toString();

  Overview(
      Account account, SandboxClock clock, RequestDispatcher dispatcher, RightsRecorder rights) {
    this.account = account;
    this.clock = clock;
    this.dispatcher = dispatcher;
    this.rights = rights;
    this.mask = new SecretMask(account);
  }

  /**
   * Adds account, tasks and calls to an object.
   *
   * @param from the number of the oldest call that the reader wants
   */
  void addTo(ObjectNode json, long from) {
    Journal journal = dispatcher.journal();
    json.put("sandbox", sandbox);
    synchronized (account) {
      dispatcher.advance();
      Instant now = clock.instant();
      json.set("account", AccountOverview.account(account, now));
      json.set("tasks", AccountOverview.tasks(account, now));
    }
    json.put("oldestCall", journal.oldest());
    ArrayNode calls = json.putArray("calls");
    journal.newest(from, CALLS).forEach(entry -> calls.add(call(entry)));
  }

  private ObjectNode call(JournalEntry entry) {
    RecordedCall call = entry.call();
    Outcome outcome = entry.outcome();
    ObjectNode json =
        Json.object()
            .put("number", entry.number())
            .put("time", entry.time().toString())
            .put("method", call.method())
            .put("path", mask.mask(entry.path()))
            .put("query", mask.mask(call.query()))
            .put("status", call.status())
            .put("rule", rule(entry).map(AccessRule::toString).orElse(null));
    return outcome == null
        ? json
        : json.put("milliseconds", milliseconds(outcome.duration()))
            .put("queryId", outcome.queryId());
  }

  private static double milliseconds(Duration duration) {
    return Math.round(duration.toNanos() / 100_000.0) / 10.0;
  }

  private Optional<AccessRule> rule(JournalEntry entry) {
    return Optional.ofNullable(entry.version())
        .flatMap(version -> rights.rule(version, entry.call().method(), entry.call().path()));
  }

  /**
   * Returns a call with the bodies of request and response.
   *
   * @throws ApiError 404 if the journal has no such call
   */
  ObjectNode call(String number) {
    JournalEntry entry =
        Optional.of(number)
            .filter(text -> text.matches("\\d{1,18}"))
            .flatMap(text -> dispatcher.journal().entry(Long.parseLong(text)))
            .orElseThrow(() -> ApiError.notFound("The journal has no call " + number));
    Outcome outcome = entry.outcome();
    return call(entry)
        .put("body", mask.mask(entry.call().body()))
        .put("response", outcome == null ? "" : mask.mask(outcome.response()));
  }

  /**
   * Returns a zone with its records.
   *
   * @throws ApiError 404 if the account has no such zone
   */
  ObjectNode zone(String name) {
    return account
        .zones()
        .find(name)
        .map(AccountOverview::records)
        .orElseThrow(() -> ApiError.notFound("There is no zone " + name));
  }
}
