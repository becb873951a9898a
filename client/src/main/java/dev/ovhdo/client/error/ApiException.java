package dev.ovhdo.client.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** OVHcloud answered with an error. There is one final subclass for each meaning. */
public abstract sealed class ApiException extends OvhException
    permits ConflictException,
        ForbiddenException,
        InvalidCredentialException,
        InvalidRequestException,
        NotFoundException,
        NotGrantedException,
        RateLimitedException,
        ServerErrorException,
        ServiceExpiredException,
        UnexpectedStatusException {
  private static final long serialVersionUID = 1L;

  /** The failed call. */
  private final FailedCall call;

  /** The error that the server returned. */
  private final ApiError error;

  ApiException(FailedCall call, ApiError error, String advice) {
    super(describe(call, error, advice), null);
    this.call = Objects.requireNonNull(call, "call");
    this.error = error;
  }

  private static String describe(FailedCall call, ApiError error, String advice) {
    StringBuilder text = new StringBuilder();
    text.append(call).append(" answered ").append(error.status());
    if (error.code() != null) {
      text.append(' ').append(error.code());
    }
    text.append(": ").append(withoutFullStop(error.message()));
    List<String> asides = new ArrayList<>();
    if (error.queryId() != null) {
      asides.add("query " + error.queryId());
    }
    if (!call.effort().isEmpty()) {
      asides.add(call.effort());
    }
    if (!asides.isEmpty()) {
      text.append(" (").append(String.join(", ", asides)).append(')');
    }
    if (!advice.isEmpty()) {
      text.append(". ").append(advice);
    }
    if (call.mayHaveChanged() && !isDoubtful(error)) {
      text.append(". An earlier attempt may have been carried out: check before you repeat it");
    }
    return text.toString();
  }

  /** An error of a load balancer does not say whether the server behind it carried out the call. */
  private static boolean isDoubtful(ApiError error) {
    return error.status() >= 500 || error.status() == 408;
  }

  private static String withoutFullStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** Returns the failed call. */
  public final FailedCall call() {
    return call;
  }

  /** Returns how often the request was sent. */
  public final int attempts() {
    return call.attempts();
  }

  /**
   * Returns true for a call other than a {@code GET} if the status is 408 or 500 and above, or if
   * an earlier attempt of the call had no clear answer.
   */
  @Override
  public final boolean mayHaveBeenCarriedOut() {
    return call.mayHaveChanged() || (call.canChange() && isDoubtful(error));
  }

  /** Returns the error that the server returned. */
  public final ApiError error() {
    return error;
  }

  /** Returns the HTTP status. */
  public final int status() {
    return error.status();
  }

  /** Returns the {@code class} of the body: {@code Client::NotFound::ServiceNotFound}. */
  public final Optional<String> errorClass() {
    return Optional.ofNullable(error.errorClass());
  }

  /**
   * Returns the {@code errorCode} of the body, {@code NOT_GRANTED_CALL}, or the code at the end of
   * the class, {@code Client::NotFound::RESOURCE_NOT_FOUND}.
   */
  public final Optional<String> errorCode() {
    return Optional.ofNullable(error.errorCode());
  }

  /** Returns the {@code X-OVH-QueryID}, the number that OVHcloud's support asks for. */
  public final Optional<String> queryId() {
    return Optional.ofNullable(error.queryId());
  }
}
