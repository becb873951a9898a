package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Machine;
import dev.ovhdo.sandbox.state.Machines;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox with the test account, a manual clock, and machines that record their changes. */
abstract class SandboxTestCase {
  final ManualClock clock = new ManualClock(Instant.parse("2026-11-22T10:00:00Z"));
  final RecordingMachines machines = new RecordingMachines();
  Sandbox sandbox;
  TestClient client;

  @BeforeEach
  void start() {
    sandbox = settings().start();
    client = TestClient.of(sandbox).at(clock);
  }

  SandboxBuilder settings() {
    return Sandbox.builder().account(TestAccount.create()).clock(clock).machines(machines);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  static void assertReply(Reply reply, int status, String body) {
    assertThat(reply.status() + " " + reply.body()).isEqualTo(status + " " + body);
  }

  static void assertRefused(Reply reply, int status, String errorClass, String message) {
    assertReply(
        reply, status, "{\"message\":\"" + message + "\",\"class\":\"" + errorClass + "\"}");
  }

  /** Records the changes of all machines. */
  static class RecordingMachines implements Machines {
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public Machine machine(String name) {
      return new Machine() {
        @Override
        public void powerOff() {
          lines.add(name + " down");
        }

        @Override
        public void powerOn() {
          lines.add(name + " up");
        }

        @Override
        public void reinstall(InstalledSystem system) {
          lines.add(name + " " + system.image().name() + " " + system.user());
        }

        @Override
        public void bootRescue(InstalledSystem system) {
          lines.add(name + " rescue " + system.hostname() + " " + system.authorizedKeys());
        }

        @Override
        public void bootDisk() {
          lines.add(name + " disk");
        }

        @Override
        public void saveSnapshot(String snapshot) {
          lines.add(name + " copied");
        }

        @Override
        public void revertToSnapshot(String snapshot, InstalledSystem system) {
          lines.add(name + " reverted " + system.image().name());
        }
      };
    }

    @Override
    public int port() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
