package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Credentials.Application;
import dev.ovhdo.client.error.CredentialProblem;
import dev.ovhdo.client.error.MissingCredentialException;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Authentication step with a signature, which is computed for each attempt with the server's time.
 * If the server rejects time stamp or signature, its clock is read again, and if the time differs,
 * the request is repeated once. A rejected request had no effect, so this is safe for every method.
 */
final class Sign implements Step {
  private final Step next;
  private final Step identify;
  private final Application application;
  private final ServerClock clock;
  private final TimeSource time;

  Sign(Step next, Step identify, Application application, ServerClock clock, TimeSource time) {
    this.next = next;
    this.identify = identify;
    this.application = application;
    this.clock = clock;
    this.time = time;
  }

  @Override
  public WireResponse send(Call call) throws IOException, InterruptedException {
    if (!call.request().authenticated()) {
      return identify.send(call);
    }
    String consumerKey = application.consumerKey();
    if (consumerKey == null) {
      throw MissingCredentialException.consumerKey(call.failed());
    }
    ClockReading reading = clock.reading();
    WireResponse answer = next.send(signed(call, consumerKey, reading));
    if (!mayBeTheClock(answer)) {
      return answer;
    }
    ClockReading fresh = clock.readingAfter(reading);
    return fresh.differsFrom(reading) ? next.send(signed(call, consumerKey, fresh)) : answer;
  }

  private Call signed(Call call, String consumerKey, ClockReading reading) {
    long timestamp = reading.at(time.nanoTime().getAsLong()).getEpochSecond();
    return call.withHeaders(
        Map.of(
            "X-Ovh-Application", application.applicationKey(),
            "X-Ovh-Consumer", consumerKey,
            "X-Ovh-Timestamp", Long.toString(timestamp),
            "X-Ovh-Signature",
                Signature.of(
                    call.wire(), application.applicationSecret(), consumerKey, timestamp)));
  }

  /** OVHcloud answers a wrong time stamp with either of the two errors. */
  private static boolean mayBeTheClock(WireResponse answer) {
    if (answer.status() != 400 && answer.status() != 401 && answer.status() != 403) {
      return false;
    }
    CredentialProblem problem = CredentialProblem.in(ErrorBody.read(answer)).orElse(null);
    return problem == CredentialProblem.SIGNATURE || problem == CredentialProblem.TIME;
  }
}
