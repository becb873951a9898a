package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.auth.TokenEndpoint;
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
import java.util.Map;
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
  private final Map<String, ApiHandler> apis;
  private final ValidationPage validationPage;
  private final TokenEndpoint tokenEndpoint;
  private final Journal journal = new Journal();
  private final Faults faults = new Faults();

  /**
   * Creates the dispatcher.
   *
   * @param apis the versions of the API by their path prefix, such as {@code /1.0}
   */
  RequestDispatcher(
      Account account,
      InstantSource clock,
      TaskScheduler scheduler,
      Map<String, ApiHandler> apis,
      ValidationPage validationPage,
      TokenEndpoint tokenEndpoint) {
    this.account = account;
    this.clock = clock;
    this.scheduler = scheduler;
    this.apis = Map.copyOf(apis);
    this.validationPage = validationPage;
    this.tokenEndpoint = tokenEndpoint;
  }

  Journal journal() {
    return journal;
  }

  Faults faults() {
    return faults;
  }

  HttpResponse handle(HttpRequest request) {
    Optional<Map.Entry<String, ApiHandler>> api =
        apis.entrySet().stream()
            .filter(each -> (request.path() + "/").startsWith(each.getKey() + "/"))
            .findFirst();
    String path = request.path().substring(api.map(each -> each.getKey().length()).orElse(0));
    String body = new String(request.body(), StandardCharsets.UTF_8);
    long number =
        journal.received(new RecordedCall(request.method(), path, request.rawQuery(), body, 0));
    HttpResponse response =
        withQueryId(
            faults
                .take(request.method(), List.of(path, request.path()))
                .map(fault -> fault.effect().apply(() -> serve(request, api)))
                .orElseGet(() -> serve(request, api)),
            api.isPresent());
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
  private HttpResponse serve(HttpRequest request, Optional<Map.Entry<String, ApiHandler>> api) {
    synchronized (account) {
      try {
        Instant now = clock.instant();
        scheduler.advance(now);
        return dispatch(request, api, now);
      } catch (ApiError error) {
        return error.toResponse(account.quirks().errorFormat());
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "the sandbox failed to handle " + request, e);
        return ApiError.internal().toResponse();
      }
    }
  }

  private HttpResponse dispatch(
      HttpRequest request, Optional<Map.Entry<String, ApiHandler>> api, Instant now) {
    if (api.isPresent()) {
      return api.get().getValue().handle(request, api.get().getKey(), now);
    }
    if (validationPage.matches(request.path())) {
      return validationPage.handle(request, now);
    }
    if (tokenEndpoint.matches(request.path())) {
      return tokenEndpoint.handle(request, now);
    }
    throw ApiError.noSuchRoute();
  }
}
