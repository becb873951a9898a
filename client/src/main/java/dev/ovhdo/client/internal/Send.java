package dev.ovhdo.client.internal;

import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;

/** Last step on the way out: hands over to the transport, and counts. */
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
