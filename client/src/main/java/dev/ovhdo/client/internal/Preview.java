package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Credentials.Application;
import dev.ovhdo.client.transport.WireRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shows a request as it would be sent, without secrets. Nothing is sent, and {@code /auth/time} is
 * not called either, so time stamp and signature are placeholders.
 */
final class Preview {
  private final Credentials credentials;

  Preview(Credentials credentials) {
    this.credentials = credentials;
  }

  WireRequest of(Call call) {
    return Redaction.request(call.withHeaders(headers(call)).wire());
  }

  private Map<String, String> headers(Call call) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (credentials instanceof Application application) {
      headers.put("X-Ovh-Application", application.applicationKey());
      if (call.request().authenticated()) {
        headers.put("X-Ovh-Consumer", Redaction.MASK);
        headers.put("X-Ovh-Timestamp", Redaction.MASK);
        headers.put("X-Ovh-Signature", Redaction.MASK);
      }
    }
    return headers;
  }
}
