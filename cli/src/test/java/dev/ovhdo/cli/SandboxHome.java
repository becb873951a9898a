package dev.ovhdo.cli;

import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A sandbox and a home whose {@code .ovh.conf} refers to it. */
public final class SandboxHome implements AutoCloseable {
  private final Sandbox sandbox;
  private final Path home;

  private SandboxHome(Sandbox sandbox, Path home) {
    RecordedSandboxes.add(sandbox);
    this.sandbox = sandbox;
    this.home = home;
  }

  /** Starts a sandbox without SSH servers and configures this home for it. */
  public static SandboxHome in(Path home) {
    SandboxHome made = new SandboxHome(Sandbox.builder().machines(false).home(home).start(), home);
    made.configure(DemoKeys.FIXED.applicationSecret(), DemoKeys.FIXED.consumerKey());
    return made;
  }

  /** Writes other keys into the home's configuration; an empty consumer key leaves it out. */
  public void configure(String secret, String consumerKey) {
    String consumer = consumerKey.isEmpty() ? "" : "consumer_key = " + consumerKey + "\n";
    configure(
        """
        [default]
        endpoint = %1$s

        [%1$s]
        application_key = %2$s
        application_secret = %3$s
        %4$s\
        """
            .formatted(sandbox.url(), DemoKeys.FIXED.applicationKey(), secret, consumer));
  }

  /** Writes the home's configuration. */
  public void configure(String text) {
    try {
      Files.writeString(configuration(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the home's configuration file. */
  public Path configuration() {
    return home.resolve(".ovh.conf");
  }

  /** Returns the sandbox, with its account, journal and faults. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** Returns a runner with this home that does not wait: a sleep advances the clock. */
  public ProgramRunner program() {
    return new ProgramRunner(home)
        .time(withoutSleeping(InstantSource.system()))
        .watched(sandbox.journal()::calls);
  }

  /** Returns clocks whose sleep returns at once and advances the monotonic clock. */
  public static TimeSource withoutSleeping(InstantSource wall) {
    AtomicLong slept = new AtomicLong();
    return new TimeSource(
        wall,
        () -> System.nanoTime() + slept.get(),
        (Duration duration) -> slept.addAndGet(duration.toNanos()));
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
