package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.auth.ValidationPage;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.Delivery;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.http.QueryIdGenerator;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Receives each HTTP request: records the request in the journal, applies a fault if one matches,
 * and passes the request to the right version of the API or to the validation page.
 */
final class RequestDispatcher {
  private static final System.Logger LOG = System.getLogger(RequestDispatcher.class.getName());

  private final Account account;
  private final InstantSource clock;
  private final TaskScheduler work;
  private final List<VersionedApi> versions;
  private final ValidationPage page;
  private final Journal journal = new Journal();
  private final Faults faults = new Faults();
  private final QueryIdGenerator queryIds;

  RequestDispatcher(
      Account account,
      InstantSource clock,
      TaskScheduler work,
      List<VersionedApi> versions,
      ValidationPage page) {
    this.account = account;
    this.clock = clock;
    this.work = work;
    this.versions = List.copyOf(versions);
    this.page = page;
    this.queryIds = new QueryIdGenerator(clock);
  }

  Journal journal() {
    return journal;
  }

  Faults faults() {
    return faults;
  }

  HttpResponse handle(HttpRequest call) {
    Optional<VersionedApi> version =
        versions.stream().filter(each -> each.matches(call.path())).findFirst();
    String path = version.map(each -> each.withoutPrefix(call.path())).orElse(call.path());
    String body = new String(call.body(), StandardCharsets.UTF_8);
    long number = journal.received(new RecordedCall(call.method(), path, call.rawQuery(), body, 0));
    HttpResponse answer =
        withQueryId(
            faults
                .take(call.method(), path)
                .map(fault -> fault.effect().apply(() -> serve(call, version)))
                .orElseGet(() -> serve(call, version)),
            version.isPresent());
    if (answer.delivery() != Delivery.NEVER) {
      journal.answered(number, answer.status());
    }
    return answer;
  }

  /**
   * Adds the query id. The API itself answers with JSON only: an HTML page in its place simulates a
   * load balancer, which adds no query id.
   */
  private HttpResponse withQueryId(HttpResponse answer, boolean ofApi) {
    return ofApi && answer.isHtml() ? answer : answer.with("X-OVH-QueryID", queryIds.next());
  }

  /** Handles one request at a time: the lock of the account is held during the whole request. */
  private HttpResponse serve(HttpRequest call, Optional<VersionedApi> version) {
    synchronized (account) {
      try {
        Instant now = clock.instant();
        work.advance(now);
        return dispatch(call, version, now);
      } catch (ApiError refusal) {
        return refusal.toResponse();
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "the sandbox failed to handle " + call, e);
        return ApiError.internal().toResponse();
      }
    }
  }

  private HttpResponse dispatch(HttpRequest call, Optional<VersionedApi> version, Instant now) {
    if (version.isPresent()) {
      return version.get().handle(call, now);
    }
    if (page.matches(call.path())) {
      return page.handle(call, now);
    }
    throw ApiError.noSuchRoute();
  }
}
