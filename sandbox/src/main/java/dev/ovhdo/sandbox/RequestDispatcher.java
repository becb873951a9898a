package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.JournalEntry.Outcome;
import dev.ovhdo.sandbox.auth.Authenticator;
import dev.ovhdo.sandbox.auth.TokenEndpoint;
import dev.ovhdo.sandbox.auth.ValidationPage;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.rights.RightsRecorder;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Receives each HTTP request: records the request in the journal, applies a fault if one matches,
 * and passes the request to the right version of the API or to the validation page.
 */
final class RequestDispatcher {
  private static final System.Logger LOG = System.getLogger(RequestDispatcher.class.getName());

  private static final String QUERY_ID = "X-OVH-QueryID";

  private static final long PROCESS_ID = ProcessHandle.current().pid();

  private final Account account;
  private final SandboxClock clock;
  private final TaskScheduler scheduler;
  private final Map<String, ApiHandler> apis;
  private final ValidationPage validationPage;
  private final TokenEndpoint tokenEndpoint;
  private final Authenticator authenticator;
  private final UnsettledChanges unsettled;
  private final Faults faults;
  private final RightsRecorder rights;
  private final Journal journal = new Journal();

  /**
   * Creates the dispatcher.
   *
   * @param apis the versions of the API by their path prefix, such as {@code /1.0}
   */
  RequestDispatcher(
      Account account,
      SandboxClock clock,
      TaskScheduler scheduler,
      Map<String, ApiHandler> apis,
      ValidationPage validationPage,
      TokenEndpoint tokenEndpoint,
      Authenticator authenticator,
      Faults faults,
      RightsRecorder rights) {
    this.account = account;
    this.clock = clock;
    this.scheduler = scheduler;
    this.apis = Map.copyOf(apis);
    this.validationPage = validationPage;
    this.tokenEndpoint = tokenEndpoint;
    this.authenticator = authenticator;
    this.unsettled = new UnsettledChanges(account);
    this.faults = faults;
    this.rights = rights;
  }

  Journal journal() {
    return journal;
  }

  Faults faults() {
    return faults;
  }

  /** Lets the tasks and the unsettled changes progress to the current time. */
  void advance() {
    Instant now = clock.instant();
    unsettled.advance(now);
    scheduler.advance(now);
  }

  /** Returns the moment of the next end of a task or late change, if any. */
  Optional<Instant> nextEffect() {
    return Stream.of(scheduler.nextEffect(clock.instant()), unsettled.nextEffect())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  long runningTasks() {
    return scheduler.runningTasks(clock.instant());
  }

  HttpResponse handle(HttpRequest request) {
    ReceivedCall call = new ReceivedCall(request);
    Recording recording = call.record();
    Optional<Fault> fault = faults.take(request.method(), List.of(call.path(), request.path()));
    HttpResponse response =
        withQueryId(
            fault.isPresent() ? fault.get().effect().apply(call) : call.get(),
            call.api.isPresent());
    recording.end(response);
    call.recordRights(response.isAnswer() ? response.status() : 0);
    return response;
  }

  /** A received request and the ways to carry it out. */
  private final class ReceivedCall implements FaultedCall {
    private final HttpRequest request;
    private final Optional<Map.Entry<String, ApiHandler>> api;

    ReceivedCall(HttpRequest request) {
      this.request = request;
      this.api =
          apis.entrySet().stream()
              .filter(each -> (request.path() + "/").startsWith(each.getKey() + "/"))
              .findFirst();
    }

    /** Returns the path without the version prefix. */
    String path() {
      return request.path().substring(api.map(each -> each.getKey().length()).orElse(0));
    }

    Recording record() {
      String body = new String(request.body(), StandardCharsets.UTF_8);
      long number =
          journal.received(
              new RecordedCall(request.method(), path(), request.rawQuery(), body, 0),
              api.map(each -> each.getValue().version()).orElse(null),
              clock.instant());
      return new Recording(number, System.nanoTime());
    }

    void recordRights(int status) {
      api.ifPresent(
          each -> rights.record(each.getValue().version(), request.method(), path(), status));
    }

    @Override
    public HttpResponse get() {
      return withClockError(Duration.ZERO);
    }

    @Override
    public HttpResponse repeat() {
      Recording recording = record();
      HttpResponse response = get();
      recording.end(response);
      return response;
    }

    @Override
    public HttpResponse withClockError(Duration error) {
      synchronized (account) {
        advance();
        Instant now = clock.instant();
        Instant serverTime = now().plus(error);
        return request.method().equals("GET")
            ? unsettled.read(now, () -> serve(request, api, now, serverTime))
            : serve(request, api, now, serverTime);
      }
    }

    /** The work begins with the request and has its effect later. */
    @Override
    public void carryOutAfter(Duration delay) {
      Instant begin = clock.instant();
      Instant serverTime = now();
      unsettled.carryOut(begin.plus(delay), () -> serve(request, api, begin, serverTime));
      advance();
    }

    @Override
    public void expireCredential() {
      authenticator.expireCredential(request, clock.instant());
    }

    @Override
    public void hideChangesFor(Duration lag) {
      unsettled.hideChanges(clock.instant(), lag);
    }

    @Override
    public Instant now() {
      return clock.serverTime();
    }
  }

  /** A call in the journal that has not ended. */
  private final class Recording {
    private final long number;
    private final long beginNanos;

    Recording(long number, long beginNanos) {
      this.number = number;
      this.beginNanos = beginNanos;
    }

    /** Records the outcome; the server sends the response within its duration from now. */
    void end(HttpResponse response) {
      Duration duration =
          Duration.ofNanos(System.nanoTime() - beginNanos).plus(response.duration());
      String queryId = response.headers().getOrDefault(QUERY_ID, "");
      journal.answered(
          number,
          response.isAnswer() ? response.status() : 0,
          response.isAnswer()
              ? Outcome.of(duration, queryId, response.body())
              : Outcome.of(duration, "", new byte[0]));
    }
  }

  /**
   * Adds the query id. The API itself answers with JSON only: an HTML page in its place simulates a
   * load balancer, which adds no query id.
   */
  private HttpResponse withQueryId(HttpResponse response, boolean ofApi) {
    return ofApi && response.isHtml() ? response : response.withHeader(QUERY_ID, queryId());
  }

  /** Returns a query id in the format of OVHcloud: {@code EU.ext-3.63ac85b6.4242.UUID}. */
  private String queryId() {
    return "EU.ext-1.%08x.%s.%s"
        .formatted(clock.instant().getEpochSecond(), PROCESS_ID, UUID.randomUUID());
  }

  /** Handles one request at a time: the lock of the account is held during the whole request. */
  private HttpResponse serve(
      HttpRequest request,
      Optional<Map.Entry<String, ApiHandler>> api,
      Instant now,
      Instant serverTime) {
    synchronized (account) {
      try {
        return dispatch(request, api, now, serverTime);
      } catch (ApiError error) {
        return error.toResponse(account.quirks().errorFormat());
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "the sandbox failed to handle " + request, e);
        return ApiError.internal().toResponse();
      }
    }
  }

  private HttpResponse dispatch(
      HttpRequest request,
      Optional<Map.Entry<String, ApiHandler>> api,
      Instant now,
      Instant serverTime) {
    if (api.isPresent()) {
      return api.get().getValue().handle(request, api.get().getKey(), now, serverTime);
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
