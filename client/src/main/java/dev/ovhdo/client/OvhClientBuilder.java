package dev.ovhdo.client;

import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.internal.Pace;
import dev.ovhdo.client.internal.Settings;
import dev.ovhdo.client.internal.Version;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.JdkTransport;
import dev.ovhdo.client.transport.Proxy;
import dev.ovhdo.client.transport.Transport;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Settings for a client, each with a default that suits most. Not safe for use by many threads. */
public final class OvhClientBuilder {
  private @Nullable Configuration configuration;
  private @Nullable Transport transport;
  private @Nullable Proxy proxy;
  private @Nullable CallListener listener;
  private @Nullable String product;
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration timeout = Duration.ofMinutes(3);
  private RetryPolicy retryPolicy = RetryPolicy.standard();
  private TimeSource time = TimeSource.system();
  private RandomGenerator random = new Random();

  OvhClientBuilder() {}

  /** Where to talk to, and as whom; by default what {@link Configuration#read()} finds. */
  public OvhClientBuilder configuration(Configuration configuration) {
    this.configuration = Objects.requireNonNull(configuration, "configuration");
    return this;
  }

  /**
   * Another way to the network, instead of {@code java.net.http}; time-outs and proxy are then its
   * own. It is closed with the client.
   */
  public OvhClientBuilder transport(Transport transport) {
    this.transport = Objects.requireNonNull(transport, "transport");
    return this;
  }

  /** How long a connection may take to come about; 10 s by default. */
  public OvhClientBuilder connectTimeout(Duration timeout) {
    this.connectTimeout = positive(timeout);
    return this;
  }

  /** How long one attempt may take, the last byte of the answer included; 180 s by default. */
  public OvhClientBuilder timeout(Duration timeout) {
    this.timeout = positive(timeout);
    return this;
  }

  /**
   * The proxy; by default the one that {@code https_proxy} and {@code no_proxy} name. {@link
   * JdkTransport} says what user and password mean for the whole process.
   */
  public OvhClientBuilder proxy(Proxy proxy) {
    this.proxy = Objects.requireNonNull(proxy, "proxy");
    return this;
  }

  /** How calls are repeated; {@link RetryPolicy#standard()} by default. */
  public OvhClientBuilder retryPolicy(RetryPolicy policy) {
    this.retryPolicy = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * A product token that goes in front of ours in {@code User-Agent}, such as {@code backup/2.1}.
   */
  public OvhClientBuilder userAgent(String product) {
    this.product = Objects.requireNonNull(product, "product");
    return this;
  }

  /** Sees each attempt, masked; nobody by default. */
  public OvhClientBuilder listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /** The clocks and the sleep; those of the machine by default. For tests. */
  public OvhClientBuilder timeSource(TimeSource time) {
    this.time = Objects.requireNonNull(time, "time");
    return this;
  }

  /** The chance behind the waits between attempts; must be safe for many threads. For tests. */
  public OvhClientBuilder random(RandomGenerator random) {
    this.random = Objects.requireNonNull(random, "random");
    return this;
  }

  /**
   * Makes the client. Nothing is sent yet.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the settings are incomplete or wrong
   */
  public OvhClient build() {
    Configuration settings = configuration == null ? Configuration.read() : configuration;
    return new OvhClient(
        settings,
        new Settings(
            settings.endpoint(),
            transport == null ? jdkTransport() : transport,
            timeout,
            Version.userAgent(product),
            retryPolicy,
            new Pace(time),
            listener,
            time,
            random));
  }

  private Transport jdkTransport() {
    Proxy route = proxy == null ? Proxy.fromEnvironment(System.getenv()).orElse(null) : proxy;
    return new JdkTransport(connectTimeout, route);
  }

  private static Duration positive(Duration limit) {
    if (limit.isZero() || limit.isNegative()) {
      throw new IllegalArgumentException("A time-out must be positive, not " + limit);
    }
    return limit;
  }
}
