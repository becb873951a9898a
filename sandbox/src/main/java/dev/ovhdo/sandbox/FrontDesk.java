package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.auth.ValidationPage;
import dev.ovhdo.sandbox.http.Answer;
import dev.ovhdo.sandbox.http.Call;
import dev.ovhdo.sandbox.http.Delivery;
import dev.ovhdo.sandbox.http.QueryIds;
import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.vps.VpsWork;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Receives every call: writes it down, lets a fault befall it, and sends it where it belongs. */
final class FrontDesk {
  private static final System.Logger LOG = System.getLogger(FrontDesk.class.getName());
  private static final List<String> VERSIONS = List.of("/1.0", "/v1");

  private final Account account;
  private final InstantSource clock;
  private final VpsWork work;
  private final ApiDesk api;
  private final ValidationPage page;
  private final Journal journal = new Journal();
  private final Faults faults = new Faults();
  private final QueryIds queryIds;

  FrontDesk(Account account, InstantSource clock, VpsWork work, ApiDesk api, ValidationPage page) {
    this.account = account;
    this.clock = clock;
    this.work = work;
    this.api = api;
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
    Optional<String> unversioned = unversioned(call.path());
    String path = unversioned.orElse(call.path());
    String body = new String(call.body(), StandardCharsets.UTF_8);
    int number = journal.received(new RecordedCall(call.method(), path, call.rawQuery(), body, 0));
    Answer answer =
        faults
            .take(call.method(), path)
            .map(fault -> fault.effect().apply(() -> serve(call, unversioned)))
            .orElseGet(() -> serve(call, unversioned));
    if (answer.delivery() != Delivery.NEVER) {
      journal.answered(number, answer.status());
    }
    return answer;
  }

  /** One call at a time: the account's monitor is held from the gate to the result. */
  private Answer serve(Call call, Optional<String> unversioned) {
    Answer answer;
    synchronized (account) {
      try {
        Instant now = clock.instant();
        work.advance(now);
        answer = dispatch(call, unversioned, now);
      } catch (Refusal refusal) {
        answer = refusal.answer();
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "the sandbox failed at " + call, e);
        answer = Refusal.internal().answer();
      }
    }
    return answer.with("X-OVH-QueryID", queryIds.next());
  }

  private Answer dispatch(Call call, Optional<String> unversioned, Instant now) {
    if (unversioned.isPresent()) {
      return api.answer(call, unversioned.get(), now);
    }
    if (page.isAt(call.path())) {
      return page.answer(call, now);
    }
    throw Refusal.noSuchRoute();
  }

  private static Optional<String> unversioned(String path) {
    return VERSIONS.stream()
        .filter(version -> path.startsWith(version + "/"))
        .map(version -> path.substring(version.length()))
        .findFirst();
  }
}
