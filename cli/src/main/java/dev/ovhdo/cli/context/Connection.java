package dev.ovhdo.cli.context;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.OvhBuilder;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.JdkTransport;
import dev.ovhdo.client.transport.Proxy;
import dev.ovhdo.client.transport.Transport;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Opens the API for a run. */
final class Connection {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private Connection() {}

  /** Opens the API with these settings; nothing is sent yet. */
  static Ovh open(
      Configuration configuration,
      Environment environment,
      GlobalOptions options,
      CallListener listener) {
    return builder(configuration, environment, options, listener).build();
  }

  /** Opens the API with these settings and a wrapped transport. */
  static Ovh open(
      Configuration configuration,
      Environment environment,
      GlobalOptions options,
      CallListener listener,
      UnaryOperator<Transport> way) {
    Transport network =
        new JdkTransport(
            CONNECT_TIMEOUT, Proxy.fromEnvironment(environment.variables()).orElse(null));
    return builder(configuration, environment, options, listener)
        .transport(way.apply(network))
        .build();
  }

  private static OvhBuilder builder(
      Configuration configuration,
      Environment environment,
      GlobalOptions options,
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
    return builder;
  }
}
