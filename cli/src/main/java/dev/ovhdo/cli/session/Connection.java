package dev.ovhdo.cli.session;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.OvhBuilder;
import dev.ovhdo.client.CallListener;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.transport.Proxy;
import java.time.Duration;

/** How a session comes to the API. */
final class Connection {
  private Connection() {}

  /** Opens the API with these settings; nothing is sent yet. */
  static Ovh open(
      Configuration configuration,
      Environment environment,
      GeneralOptions options,
      CallListener listener) {
    OvhBuilder builder =
        Ovh.builder()
            .configuration(configuration)
            .timeSource(environment.time())
            .listener(listener);
    Proxy.fromEnvironment(environment.variables()).ifPresent(builder::proxy);
    Duration timeout = options.callTimeout;
    if (timeout != null) {
      builder.timeout(timeout);
    }
    return builder.build();
  }
}
