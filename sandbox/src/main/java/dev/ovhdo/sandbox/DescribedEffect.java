package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.http.HttpResponse.Delivery;
import dev.ovhdo.sandbox.state.FaultEffect;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** Makes an effect happen that is described by data. */
record DescribedEffect(FaultEffect effect) implements Fault.Effect {

  @Override
  public HttpResponse apply(FaultedCall call) {
    if (effect instanceof FaultEffect.ErrorAnswer error) {
      return ApiError.ofStatus(error.status(), error.name(), error.message()).toResponse();
    }
    return apply((FaultEffect.Disturbance) effect, call);
  }

  private static HttpResponse apply(FaultEffect.Disturbance disturbance, FaultedCall call) {
    Duration duration = disturbance.duration();
    return switch (disturbance.kind()) {
      case LATENCY -> call.get().withDelivery(Delivery.LATE, duration);
      case HTML -> page(disturbance.status());
      case RETRY_AFTER -> tooManyRequests(String.valueOf(duration.toSeconds()));
      case RETRY_AFTER_DATE ->
          tooManyRequests(
              DateTimeFormatter.RFC_1123_DATE_TIME.format(
                  call.now().plus(duration).atOffset(ZoneOffset.UTC)));
      case DROP_BEFORE_COMMIT -> HttpResponse.empty(200).withDelivery(Delivery.DROPPED);
      case DROP_AFTER_COMMIT -> call.get().withDelivery(Delivery.DROPPED);
      case LATE_COMMIT -> {
        call.carryOutAfter(duration);
        yield page(504);
      }
      case TRUNCATED_BODY -> {
        HttpResponse whole = call.get();
        yield whole.withBody(Arrays.copyOf(whole.body(), whole.body().length / 2));
      }
      case BROKEN_BODY -> call.get().withDelivery(Delivery.BROKEN);
      case STALLED_BODY -> call.get().withDelivery(Delivery.STALLED);
      case SLOW_BODY -> call.get().withDelivery(Delivery.SLOW, duration);
      case NO_ANSWER -> HttpResponse.empty(200).withDelivery(Delivery.NEVER);
      case TWICE -> {
        call.get();
        yield call.repeat();
      }
      case WRONG_CLOCK -> call.withClockError(duration);
      case EXPIRED_CREDENTIAL -> {
        call.expireCredential();
        yield call.get();
      }
      case READ_LAG -> {
        call.hideChangesFor(duration);
        yield call.get();
      }
    };
  }

  /** Returns the page of a load balancer. */
  private static HttpResponse page(int status) {
    return HttpResponse.html(
        status,
        "<html>\n<head><title>%1$s</title></head>\n<body><h1>%1$s</h1></body>\n</html>\n"
            .formatted(status));
  }

  /** Returns an error of the API; OVHcloud's own text for this status is not known. */
  private static HttpResponse tooManyRequests(String retryAfter) {
    return ApiError.ofStatus(429, "Client::TooManyRequests", "Too many requests")
        .toResponse()
        .withHeader("Retry-After", retryAfter);
  }
}
