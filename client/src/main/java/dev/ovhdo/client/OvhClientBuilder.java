package dev.ovhdo.client;

import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.ProxyEnvironment;
import dev.ovhdo.client.internal.ClientSettings;
import dev.ovhdo.client.internal.RateLimiter;
import dev.ovhdo.client.internal.RetryBudget;
import dev.ovhdo.client.internal.Version;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.JdkTransport;
import dev.ovhdo.client.transport.Proxy;
import dev.ovhdo.client.transport.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link OvhClient}. Each setting has a default that suits most programs. Not
 * thread-safe.
 */
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
  private @Nullable Double maxRate;
  private @Nullable Path cacheFolder;
  private boolean waits = true;
  private RandomGenerator random = new Random();

  OvhClientBuilder() {}

  /** Sets endpoint and credentials; the default is the result of {@link Configuration#read()}. */
  public OvhClientBuilder configuration(Configuration configuration) {
    this.configuration = Objects.requireNonNull(configuration, "configuration");
    return this;
  }

  /**
   * Replaces the transport, which is {@code java.net.http} by default. The settings for connect
   * time-out and proxy then have no effect. The transport is closed with the client.
   */
  public OvhClientBuilder transport(Transport transport) {
    this.transport = Objects.requireNonNull(transport, "transport");
    return this;
  }

  /** Sets how long opening a connection may take; 10 s by default. */
  public OvhClientBuilder connectTimeout(Duration timeout) {
    this.connectTimeout = positive(timeout);
    return this;
  }

  /** Sets how long one attempt may take, up to the last byte of the response; 180 s by default. */
  public OvhClientBuilder timeout(Duration timeout) {
    this.timeout = positive(timeout);
    return this;
  }

  /**
   * Sets the proxy; the default comes from the environment variables {@code https_proxy} and {@code
   * no_proxy}. {@link JdkTransport} describes the effect of user and password on the whole process.
   */
  public OvhClientBuilder proxy(Proxy proxy) {
    this.proxy = Objects.requireNonNull(proxy, "proxy");
    return this;
  }

  /** Sets how requests are repeated; {@link RetryPolicy#standard()} by default. */
  public OvhClientBuilder retryPolicy(RetryPolicy policy) {
    this.retryPolicy = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Sets how many calls per second are sent at most; the default is the setting {@code max_rate} of
   * the configuration, else no limit. After a 429 the client sends fewer calls by itself, so this
   * is only necessary if other programs with the same credentials must have a share.
   *
   * @throws IllegalArgumentException if the rate is not a positive number
   */
  public OvhClientBuilder maxRate(double callsPerSecond) {
    if (!(callsPerSecond > 0)) {
      throw new IllegalArgumentException("A rate must be positive, not " + callsPerSecond);
    }
    this.maxRate = callsPerSecond;
    return this;
  }

  /**
   * Sets the folder for small files that the processes of a user share: the difference between the
   * clocks, so that the next process needs no call of {@code /auth/time}, and the rate after a 429.
   * The folder is created if necessary; if that is not possible, nothing is shared. No folder by
   * default.
   */
  public OvhClientBuilder cacheFolder(Path folder) {
    this.cacheFolder = Objects.requireNonNull(folder, "folder");
    return this;
  }

  /**
   * Sets a product token that is put first in the {@code User-Agent} header, such as {@code
   * backup/2.1}.
   */
  public OvhClientBuilder userAgent(String product) {
    this.product = Objects.requireNonNull(product, "product");
    return this;
  }

  /** Sets the listener for each attempt; none by default. */
  public OvhClientBuilder listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /** Sets the clocks and the sleep function, for tests; those of the machine by default. */
  public OvhClientBuilder timeSource(TimeSource time) {
    this.time = Objects.requireNonNull(time, "time");
    return this;
  }

  /**
   * Makes every wait end at once, for a dry run whose transport sends no changes: tasks that were
   * not started never end.
   */
  public OvhClientBuilder withoutWaiting() {
    this.waits = false;
    return this;
  }

  /**
   * Sets the random generator for the delays between attempts, for tests; it must be thread-safe.
   */
  public OvhClientBuilder random(RandomGenerator random) {
    this.random = Objects.requireNonNull(random, "random");
    return this;
  }

  /**
   * Creates the client. Sends no request.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the settings are incomplete or wrong
   */
  public OvhClient build() {
    Configuration settings = configuration == null ? Configuration.read() : configuration;
    return new OvhClient(
        settings,
        new ClientSettings(
            settings.endpoint(),
            transport == null ? jdkTransport() : transport,
            timeout,
            Version.userAgent(product),
            retryPolicy,
            new RetryBudget(),
            RateLimiter.of(settings, retryPolicy, time, listener, rate(settings), cacheFolder),
            listener,
            time,
            cacheFolder,
            waits,
            random));
  }

  private double rate(Configuration settings) {
    return maxRate == null ? settings.maxRate().orElse(Double.POSITIVE_INFINITY) : maxRate;
  }

  private Transport jdkTransport() {
    Proxy route = proxy == null ? ProxyEnvironment.read(System.getenv()).orElse(null) : proxy;
    return new JdkTransport(connectTimeout, route);
  }

  private static Duration positive(Duration limit) {
    if (limit.isZero() || limit.isNegative()) {
      throw new IllegalArgumentException("A time-out must be positive, not " + limit);
    }
    return limit;
  }
}
