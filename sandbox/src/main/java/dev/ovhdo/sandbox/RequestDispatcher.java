package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.auth.ValidationPage;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.http.HttpResponse.Delivery;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Receives each HTTP request: records the request in the journal, applies a fault if one matches,
 * and passes the request to the right version of the API or to the validation page.
 */
final class RequestDispatcher {
  private static final System.Logger LOG = System.getLogger(RequestDispatcher.class.getName());

  private static final long PROCESS_ID = ProcessHandle.current().pid();

  private final Account account;
  private final InstantSource clock;
  private final TaskScheduler scheduler;
  private final List<VersionedApi> versions;
  private final ValidationPage validationPage;
  private final Journal journal = new Journal();
  private final Faults faults = new Faults();

  RequestDispatcher(
      Account account,
      InstantSource clock,
      TaskScheduler scheduler,
      List<VersionedApi> versions,
      ValidationPage validationPage) {
    this.account = account;
    this.clock = clock;
    this.scheduler = scheduler;
    this.versions = List.copyOf(versions);
    this.validationPage = validationPage;
  }

  Journal journal() {
    return journal;
  }

  Faults faults() {
    return faults;
  }

  HttpResponse handle(HttpRequest request) {
    Optional<VersionedApi> version =
        versions.stream().filter(each -> each.matches(request.path())).findFirst();
    String path = version.map(each -> each.withoutPrefix(request.path())).orElse(request.path());
    String body = new String(request.body(), StandardCharsets.UTF_8);
    long number =
        journal.received(new RecordedCall(request.method(), path, request.rawQuery(), body, 0));
    HttpResponse response =
        withQueryId(
            faults
                .take(request.method(), path)
                .map(fault -> fault.effect().apply(() -> serve(request, version)))
                .orElseGet(() -> serve(request, version)),
            version.isPresent());
    if (response.delivery() != Delivery.NEVER) {
      journal.answered(number, response.status());
    }
    return response;
  }

  /**
   * Adds the query id. The API itself answers with JSON only: an HTML page in its place simulates a
   * load balancer, which adds no query id.
   */
  private HttpResponse withQueryId(HttpResponse response, boolean ofApi) {
    return ofApi && response.isHtml() ? response : response.withHeader("X-OVH-QueryID", queryId());
  }

  /** Returns a query id in the format of OVHcloud: {@code EU.ext-3.63ac85b6.4242.UUID}. */
  private String queryId() {
    return "EU.ext-1.%08x.%s.%s"
        .formatted(clock.instant().getEpochSecond(), PROCESS_ID, UUID.randomUUID());
  }

  /** Handles one request at a time: the lock of the account is held during the whole request. */
  private HttpResponse serve(HttpRequest request, Optional<VersionedApi> version) {
    synchronized (account) {
      try {
        Instant now = clock.instant();
        scheduler.advance(now);
        return dispatch(request, version, now);
      } catch (ApiError error) {
        return error.toResponse();
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "the sandbox failed to handle " + request, e);
        return ApiError.internal().toResponse();
      }
    }
  }

  private HttpResponse dispatch(HttpRequest request, Optional<VersionedApi> version, Instant now) {
    if (version.isPresent()) {
      return version.get().handle(request, now);
    }
    if (validationPage.matches(request.path())) {
      return validationPage.handle(request, now);
    }
    throw ApiError.noSuchRoute();
  }
}
