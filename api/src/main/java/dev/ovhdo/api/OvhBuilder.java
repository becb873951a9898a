package dev.ovhdo.api;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.OvhClientBuilder;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.Proxy;
import dev.ovhdo.client.transport.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Builder of {@link Ovh}; every setting has a default. Not thread-safe. */
public final class OvhBuilder {
  private final OvhClientBuilder client = OvhClient.builder();

  OvhBuilder() {}

  /** Sets the endpoint and the credentials; by default those of {@link Configuration#read()}. */
  public OvhBuilder configuration(Configuration configuration) {
    client.configuration(configuration);
    return this;
  }

  /**
   * Replaces {@code java.net.http} as transport; the given transport then decides about time limits
   * and proxy.
   */
  public OvhBuilder transport(Transport transport) {
    client.transport(transport);
    return this;
  }

  /** Sets the time limit for opening a connection; 10 s by default. */
  public OvhBuilder connectTimeout(Duration timeout) {
    client.connectTimeout(timeout);
    return this;
  }

  /** Sets the time limit of one attempt, up to the last byte of the response; 180 s by default. */
  public OvhBuilder timeout(Duration timeout) {
    client.timeout(timeout);
    return this;
  }

  /** Sets the proxy; by default the proxy of {@code https_proxy} and {@code no_proxy}. */
  public OvhBuilder proxy(Proxy proxy) {
    client.proxy(proxy);
    return this;
  }

  /** Sets the retry policy; {@link RetryPolicy#standard()} by default. */
  public OvhBuilder retryPolicy(RetryPolicy policy) {
    client.retryPolicy(policy);
    return this;
  }

  /**
   * Sets how many calls per second are sent at most; the default is the setting {@code max_rate} of
   * the configuration, else no limit.
   *
   * @throws IllegalArgumentException if the rate is not a positive number
   */
  public OvhBuilder maxRate(double callsPerSecond) {
    client.maxRate(callsPerSecond);
    return this;
  }

  /**
   * Sets the folder for small files that the processes of a user share: the difference between the
   * clocks, and the rate after a 429. No folder by default.
   */
  public OvhBuilder cacheFolder(Path folder) {
    client.cacheFolder(folder);
    return this;
  }

  /**
   * Sets a product token that precedes the library's own in {@code User-Agent}, such as {@code
   * backup/2.1}.
   */
  public OvhBuilder userAgent(String product) {
    client.userAgent(product);
    return this;
  }

  /** Sets a listener that receives each attempt with its secrets redacted; none by default. */
  public OvhBuilder listener(CallListener listener) {
    client.listener(listener);
    return this;
  }

  /** Sets the clocks and the sleeper, for tests; those of the machine by default. */
  public OvhBuilder timeSource(TimeSource time) {
    client.timeSource(time);
    return this;
  }

  /**
   * Makes every wait end at once, for a dry run whose transport sends no changes: tasks that were
   * not started never end.
   */
  public OvhBuilder withoutWaiting() {
    client.withoutWaiting();
    return this;
  }

  /** Sets the random generator for the pauses between attempts, for tests. */
  public OvhBuilder random(RandomGenerator random) {
    client.random(random);
    return this;
  }

  /**
   * Returns the configured instance. Sends no request.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the settings are incomplete or invalid
   */
  public Ovh build() {
    return Ovh.of(client.build());
  }
}
