package dev.ovhdo.client.internal;

import dev.ovhdo.client.error.ApiError;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.CredentialProblem;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.ServiceExpiredException;
import dev.ovhdo.client.error.UnexpectedStatusException;

/** Creates the exception for an error response. */
final class ApiExceptions {
  private ApiExceptions() {}

  static ApiException of(FailedCall call, ApiError error, String advice) {
    if (CredentialProblem.in(error).isPresent()) {
      return new InvalidCredentialException(call, error, advice);
    }
    int status = error.status();
    return switch (status) {
      case 403 -> new NotGrantedException(call, error, advice);
      case 404 -> new NotFoundException(call, error, advice);
      case 408 -> new ServerErrorException(call, error, advice);
      case 409, 412, 423 -> new ConflictException(call, error, advice);
      case 429 -> new RateLimitedException(call, error, advice);
      case 460 -> new ServiceExpiredException(call, error, advice);
      default -> {
        if (status >= 500) {
          yield new ServerErrorException(call, error, advice);
        }
        if (status >= 400) {
          yield new InvalidRequestException(call, error, advice);
        }
        yield new UnexpectedStatusException(call, error, advice);
      }
    };
  }
}
