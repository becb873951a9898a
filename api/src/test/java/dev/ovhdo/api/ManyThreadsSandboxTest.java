package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.CallListener.Attempt;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.account.DemoAccount;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One client, 64 threads and a server that fails in 5 of 100 calls. {@code -Dovhdo.load.calls} sets
 * the number of calls, 8,000 by default; 429 is left out, because the client would slow down.
 */
class ManyThreadsSandboxTest {
  private static final int THREADS = 64;
  private static final int PHASES = 4;
  private static final int CALLS = Integer.getInteger("ovhdo.load.calls", 4_000);

  private final long seed = new Random().nextLong();

  /** How far the clocks of client and server are ahead of the clock of the machine. */
  private final AtomicLong ahead = new AtomicLong();

  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicInteger tokens = new AtomicInteger();
  private final Queue<OvhException> failures = new ConcurrentLinkedQueue<>();

  @TempDir Path folder;

  @Test
  void exchange_64ThreadsAndFivePercentFaults_hideEachFaultAndLeaveNothingBehind()
      throws Exception {
    Usage before = Usage.now();
    List<Usage> phases = new ArrayList<>();
    long begin = System.nanoTime();
    try (Sandbox sandbox = sandbox()) {
      try (OvhClient client = client(sandbox)) {
        for (int phase = 0; phase < PHASES; phase++) {
          run(client);
          phases.add(Usage.now());
          // Lets the access token expire for all threads at the same time.
          ahead.addAndGet(Duration.ofHours(1).toNanos());
        }
      }
      while (Usage.countThreads() > before.clientThreads) {
        Thread.onSpinWait();
      }
    }
    System.out.printf(
        "%d calls in %d ms, %d attempts, %d failures, %d tokens, before %s, phases %s, seed %d%n",
        CALLS,
        Duration.ofNanos(System.nanoTime() - begin).toMillis(),
        attempts.get(),
        failures.size(),
        tokens.get(),
        before,
        phases,
        seed);

    assertThat(failures).as("seed %s", seed).isEmpty();
    assertThat(attempts.get()).isGreaterThan(CALLS + CALLS / 40);
    assertThat(tokens).as("one token for each hour").hasValue(PHASES);
    Usage first = phases.get(0);
    Usage last = phases.get(PHASES - 1);
    assertThat(last.clientThreads).isLessThanOrEqualTo(first.clientThreads + THREADS);
    assertThat(last.openFiles).isLessThanOrEqualTo(first.openFiles + THREADS);
    assertThat(last.megabytes).isLessThan(first.megabytes + 20);
  }

  private void run(OvhClient client) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> loops = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        loops.add(threads.submit(() -> loop(client, next)));
      }
      for (Future<?> loop : loops) {
        loop.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void loop(OvhClient client, AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < CALLS / PHASES; i = next.getAndIncrement()) {
      try {
        if (i % 10 == 0) {
          client.put("/vps/{serviceName}", Map.of("displayName", "name" + i), "vps-demo");
        } else {
          client.get("/vps/{serviceName}", "vps-demo");
        }
      } catch (OvhException e) {
        failures.add(e);
      }
    }
  }

  private Sandbox sandbox() {
    Sandbox sandbox =
        Sandbox.builder()
            .folder(folder)
            .home(folder)
            .machines(false)
            .clock(this::now)
            .faultSeed(seed)
            .start();
    for (Fault fault :
        List.of(
            Fault.html(502),
            Fault.status(503),
            Fault.html(504),
            Fault.status(408),
            Fault.brokenConnection())) {
      sandbox.faults().next(fault.on("*", "/vps/*").percent(1).times(Integer.MAX_VALUE));
    }
    return sandbox;
  }

  private OvhClient client(Sandbox sandbox) {
    // With 6 attempts, one call in 60 million fails for good.
    RetryPolicy policy =
        new RetryPolicy(
            6,
            Duration.ofMillis(1),
            Duration.ofMillis(20),
            Duration.ofSeconds(1),
            Duration.ofMinutes(3));
    return OvhClient.builder()
        .configuration(
            Configuration.of(
                Endpoint.of(sandbox.url().toString()),
                new Credentials.ServiceAccount(DemoAccount.CLIENT_ID, DemoAccount.CLIENT_SECRET)))
        .timeSource(
            new TimeSource(
                this::now, () -> System.nanoTime() + ahead.get(), TimeSource.system().sleeper()))
        .retryPolicy(policy)
        .listener(this::count)
        .build();
  }

  private void count(Attempt attempt) {
    if (attempt.request().uri().getPath().endsWith("/token")) {
      tokens.incrementAndGet();
    } else {
      attempts.incrementAndGet();
    }
  }

  private Instant now() {
    return Instant.now().plusNanos(ahead.get());
  }

  /** What the process uses at one time. */
  private record Usage(long clientThreads, long openFiles, long megabytes) {
    static Usage now() {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      return new Usage(
          countThreads(), countFiles(), (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** Returns 0 where the system has no {@code /proc}. */
    private static long countFiles() {
      String[] files = new File("/proc/self/fd").list();
      return files == null ? 0 : files.length;
    }

    static long countThreads() {
      return Thread.getAllStackTraces().keySet().stream()
          .map(Thread::getName)
          .filter(name -> name.startsWith("HttpClient-") || name.startsWith("api-ovh-"))
          .count();
    }
  }
}
