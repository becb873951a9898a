package dev.ovhdo.api;

import dev.ovhdo.client.CallListener;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.OvhClientBuilder;
import dev.ovhdo.client.RetryPolicy;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.Proxy;
import dev.ovhdo.client.transport.Transport;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Settings, each with a default that suits most. Not safe for use by many threads. */
public final class OvhBuilder {
  private final OvhClientBuilder client = OvhClient.builder();

  OvhBuilder() {}

  /** Where to talk to, and as whom; by default what {@link Configuration#read()} finds. */
  public OvhBuilder configuration(Configuration configuration) {
    client.configuration(configuration);
    return this;
  }

  /**
   * Another way to the network, instead of {@code java.net.http}; time-outs and proxy are then its
   * own.
   */
  public OvhBuilder transport(Transport transport) {
    client.transport(transport);
    return this;
  }

  /** How long a connection may take to come about; 10 s by default. */
  public OvhBuilder connectTimeout(Duration timeout) {
    client.connectTimeout(timeout);
    return this;
  }

  /** How long one attempt may take, the last byte of the answer included; 180 s by default. */
  public OvhBuilder timeout(Duration timeout) {
    client.timeout(timeout);
    return this;
  }

  /** The proxy; by default the one that {@code https_proxy} and {@code no_proxy} name. */
  public OvhBuilder proxy(Proxy proxy) {
    client.proxy(proxy);
    return this;
  }

  /** How calls are repeated; {@link RetryPolicy#standard()} by default. */
  public OvhBuilder retryPolicy(RetryPolicy policy) {
    client.retryPolicy(policy);
    return this;
  }

  /**
   * A product token that goes in front of ours in {@code User-Agent}, such as {@code backup/2.1}.
   */
  public OvhBuilder userAgent(String product) {
    client.userAgent(product);
    return this;
  }

  /** Sees each attempt, masked; nobody by default. */
  public OvhBuilder listener(CallListener listener) {
    client.listener(listener);
    return this;
  }

  /** The clocks and the sleep; those of the machine by default. For tests. */
  public OvhBuilder timeSource(TimeSource time) {
    client.timeSource(time);
    return this;
  }

  /** The chance behind the waits between attempts. For tests. */
  public OvhBuilder random(RandomGenerator random) {
    client.random(random);
    return this;
  }

  /**
   * Opens the door. Nothing is sent yet.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the settings are incomplete or wrong
   */
  public Ovh build() {
    return Ovh.of(client.build());
  }
}
