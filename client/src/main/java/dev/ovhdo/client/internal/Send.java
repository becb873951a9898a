package dev.ovhdo.client.internal;

import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;

/** Send step: counts the attempt and passes the request to the transport. */
final class Send implements Step {
  private final Transport transport;

  Send(Transport transport) {
    this.transport = transport;
  }

  @Override
  public WireResponse send(Call call) throws IOException, InterruptedException {
    call.attempts().incrementAndGet();
    return transport.send(call.wire());
  }
}
