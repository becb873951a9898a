package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.auth.ValidationPage;
import dev.ovhdo.sandbox.http.Answer;
import dev.ovhdo.sandbox.http.Call;
import dev.ovhdo.sandbox.http.Delivery;
import dev.ovhdo.sandbox.http.QueryIds;
import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.work.Work;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Receives each HTTP request: records the request in the journal, applies a fault if one matches,
 * and passes the request to the right version of the API or to the validation page.
 */
final class FrontDesk {
  private static final System.Logger LOG = System.getLogger(FrontDesk.class.getName());

  private final Account account;
  private final InstantSource clock;
  private final Work work;
  private final List<Version> versions;
  private final ValidationPage page;
  private final Journal journal = new Journal();
  private final Faults faults = new Faults();
  private final QueryIds queryIds;

  FrontDesk(
      Account account,
      InstantSource clock,
      Work work,
      List<Version> versions,
      ValidationPage page) {
    this.account = account;
    this.clock = clock;
    this.work = work;
    this.versions = List.copyOf(versions);
    this.page = page;
    this.queryIds = new QueryIds(clock);
  }

  Journal journal() {
    return journal;
  }

  Faults faults() {
    return faults;
  }

  Answer answer(Call call) {
    Optional<Version> version =
        versions.stream().filter(each -> each.owns(call.path())).findFirst();
    String path = version.map(each -> each.strip(call.path())).orElse(call.path());
    String body = new String(call.body(), StandardCharsets.UTF_8);
    long number = journal.received(new RecordedCall(call.method(), path, call.rawQuery(), body, 0));
    Answer answer =
        identified(
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
  private Answer identified(Answer answer, boolean ofApi) {
    return ofApi && answer.isHtml() ? answer : answer.with("X-OVH-QueryID", queryIds.next());
  }

  /** Handles one request at a time: the lock of the account is held during the whole request. */
  private Answer serve(Call call, Optional<Version> version) {
    synchronized (account) {
      try {
        Instant now = clock.instant();
        work.advance(now);
        return dispatch(call, version, now);
      } catch (Refusal refusal) {
        return refusal.answer();
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "the sandbox failed to handle " + call, e);
        return Refusal.internal().answer();
      }
    }
  }

  private Answer dispatch(Call call, Optional<Version> version, Instant now) {
    if (version.isPresent()) {
      return version.get().answer(call, now);
    }
    if (page.isAt(call.path())) {
      return page.answer(call, now);
    }
    throw Refusal.noSuchRoute();
  }
}
