package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Credentials.Application;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.CredentialProblem;
import dev.ovhdo.client.error.MissingCredentialException;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Authentication step: adds the application key, if there is one, and the signature, which is
 * computed for each attempt with the server's time. If the server rejects time stamp, signature or
 * application key, its clock is read again, and if the time differs, the request is repeated once.
 * A rejected request had no effect, so this is safe for every method.
 */
final class Authenticate implements Authentication {
  private final @Nullable Application application;
  private final Endpoint endpoint;
  private final ServerClock clock;
  private final TimeSource time;

  Authenticate(Credentials credentials, Endpoint endpoint, ServerClock clock, TimeSource time) {
    this.application = credentials instanceof Application known ? known : null;
    this.endpoint = endpoint;
    this.clock = clock;
    this.time = time;
  }

  @Override
  public WireResponse send(Call call, Next next) throws IOException, InterruptedException {
    if (!call.request().authenticated()) {
      return next.send(
          application == null
              ? call
              : call.withHeaders(Map.of("X-Ovh-Application", application.applicationKey())));
    }
    if (application == null) {
      throw MissingCredentialException.application(
          call.failed(), endpoint.createTokenUrl().toString());
    }
    String consumerKey = application.consumerKey();
    if (consumerKey == null) {
      throw MissingCredentialException.consumerKey(call.failed());
    }
    ServerClock.Reading reading = clock.reading();
    WireResponse response = next.send(signed(call, application, consumerKey, reading));
    if (!mayBeTheClock(response)) {
      return response;
    }
    ServerClock.Reading fresh = clock.readingAfter(reading);
    return fresh.differsFrom(reading)
        ? next.send(signed(call, application, consumerKey, fresh))
        : response;
  }

  private Call signed(
      Call call, Application application, String consumerKey, ServerClock.Reading reading) {
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

  @Override
  public Call preview(Call call) {
    if (application == null) {
      return call;
    }
    Call identified = call.withHeaders(Map.of("X-Ovh-Application", application.applicationKey()));
    return call.request().authenticated()
        ? identified.withHeaders(
            Map.of(
                "X-Ovh-Consumer", Redaction.MASK,
                "X-Ovh-Timestamp", Redaction.MASK,
                "X-Ovh-Signature", Redaction.MASK))
        : identified;
  }

  /**
   * OVHcloud answers a wrong time stamp with an error about time stamp or signature; a client of
   * 2026 reports that it also answered that the application key is invalid.
   */
  private static boolean mayBeTheClock(WireResponse response) {
    if (response.status() != 400 && response.status() != 401 && response.status() != 403) {
      return false;
    }
    CredentialProblem problem =
        CredentialProblem.in(ErrorBody.read(response, UnaryOperator.identity())).orElse(null);
    return problem == CredentialProblem.SIGNATURE
        || problem == CredentialProblem.TIME
        || problem == CredentialProblem.APPLICATION_KEY;
  }
}
