package dev.ovhdo.client;

import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.Proxy;
import dev.ovhdo.client.transport.Transport;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Settings for a client, each with a default that suits most. Not safe for use by many threads. */
public final class OvhClientBuilder {

  OvhClientBuilder() {}

  /** Where to talk to, and as whom; by default what {@link Configuration#read()} finds. */
  public OvhClientBuilder configuration(Configuration configuration) {
    throw new UnsupportedOperationException();
  }

  /**
   * Another way to the network, instead of {@code java.net.http}; time-outs and proxy are then its
   * own.
   */
  public OvhClientBuilder transport(Transport transport) {
    throw new UnsupportedOperationException();
  }

  /** How long a connection may take to come about; 10 s by default. */
  public OvhClientBuilder connectTimeout(Duration timeout) {
    throw new UnsupportedOperationException();
  }

  /** How long one attempt may take, the last byte of the answer included; 180 s by default. */
  public OvhClientBuilder timeout(Duration timeout) {
    throw new UnsupportedOperationException();
  }

  /** The proxy; by default the one that {@code https_proxy} and {@code no_proxy} name. */
  public OvhClientBuilder proxy(Proxy proxy) {
    throw new UnsupportedOperationException();
  }

  /** How calls are repeated; {@link RetryPolicy#standard()} by default. */
  public OvhClientBuilder retryPolicy(RetryPolicy policy) {
    throw new UnsupportedOperationException();
  }

  /**
   * A product token that goes in front of ours in {@code User-Agent}, such as {@code backup/2.1}.
   */
  public OvhClientBuilder userAgent(String product) {
    throw new UnsupportedOperationException();
  }

  /** Sees each attempt, masked; nobody by default. */
  public OvhClientBuilder listener(CallListener listener) {
    throw new UnsupportedOperationException();
  }

  /** The clocks and the sleep; those of the machine by default. For tests. */
  public OvhClientBuilder timeSource(TimeSource time) {
    throw new UnsupportedOperationException();
  }

  /** The chance behind the waits between attempts. For tests. */
  public OvhClientBuilder random(RandomGenerator random) {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes the client. Nothing is sent yet.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the settings are incomplete or wrong
   */
  public OvhClient build() {
    return new OvhClient(this);
  }
}
