package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A call with a fault. The effect of the fault decides whether and how it is carried out. */
public interface FaultedCall extends Supplier<HttpResponse> {
  /** Carries out the call and returns the regular response. */
  @Override
  HttpResponse get();

  /** Carries out the call once more, as a further call of the journal. */
  HttpResponse repeat();

  /**
   * Carries out the call with a wrong clock.
   *
   * @param error the difference of the clock that {@code /auth/time} shows and the check of
   *     timestamps uses; negative if it is behind
   */
  HttpResponse withClockError(Duration error);

  /** Carries out the call after a duration of the sandbox's clock. */
  void carryOutAfter(Duration delay);

  /** Expires the credential or the token of the call. */
  void expireCredential();

  /** Hides the changes that begin with this call from reads for a duration. */
  void hideChangesFor(Duration lag);

  /** Returns the time that {@code /auth/time} shows without a wrong clock. */
  Instant now();
}
