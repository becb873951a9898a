package dev.ovhdo.fleet.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.fleet.model.FleetException;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.fleet.store.LeaseLostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final Timing TIMING = Timing.standard().withHeartbeat(Duration.ofMillis(5));

  @Test
  void requireAlive_whileTheStoreIsReachable_passes() {
    try (Heartbeat heartbeat = new Heartbeat(Timing.standard(), TimeSource.system(), () -> {})) {
      assertThatCode(() -> heartbeat.requireAlive(() -> {})).doesNotThrowAnyException();
    }
  }

  @Test
  void requireAlive_storeThatIsAway_fails() throws InterruptedException {
    CountDownLatch tries = new CountDownLatch(8);
    try (Heartbeat heartbeat =
        new Heartbeat(
            TIMING,
            TimeSource.system(),
            () -> {
              tries.countDown();
              throw FleetException.ofRefusal("the store is away");
            })) {
      tries.await();
      assertThatThrownBy(() -> heartbeat.requireAlive(() -> {}))
          .isInstanceOf(LeaseLostException.class);
    }
  }

  /** The heartbeat of a process that wakes up may continue before its other threads do. */
  @Test
  void requireAlive_processThatIsFrozenDuringTheCheck_fails() {
    AtomicReference<CountDownLatch> beats = new AtomicReference<>(new CountDownLatch(8));
    try (Heartbeat heartbeat =
        new Heartbeat(TIMING, TimeSource.system(), () -> beats.get().countDown())) {
      Runnable frozen =
          () -> {
            beats.set(new CountDownLatch(8));
            await(beats.get());
          };
      assertThatThrownBy(() -> heartbeat.requireAlive(frozen))
          .isInstanceOf(LeaseLostException.class);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
