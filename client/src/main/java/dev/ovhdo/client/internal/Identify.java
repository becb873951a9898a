package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.MissingCredentialException;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Authentication step without a signature: adds the application key, if there is one. */
final class Identify implements Step {
  private final Step next;
  private final Endpoint endpoint;
  private final @Nullable String applicationKey;

  Identify(Step next, Endpoint endpoint, @Nullable String applicationKey) {
    this.next = next;
    this.endpoint = endpoint;
    this.applicationKey = applicationKey;
  }

  @Override
  public WireResponse send(Call call) throws IOException, InterruptedException {
    if (call.request().authenticated()) {
      throw MissingCredentialException.application(
          call.failed(), endpoint.createTokenUrl().toString());
    }
    return next.send(
        applicationKey == null
            ? call
            : call.withHeaders(Map.of("X-Ovh-Application", applicationKey)));
  }
}
