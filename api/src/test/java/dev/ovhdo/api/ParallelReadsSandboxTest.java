package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.Rescue;
import dev.ovhdo.api.vps.Rebuild;
import dev.ovhdo.sandbox.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a status or a plan needs is read at the same time, and each thing once. */
class ParallelReadsSandboxTest {
  private final AccountSandbox account = new AccountSandbox();
  private final Ovh ovh = account.ovh();

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void vpsStatus_partsAreReadAtTheSameTime() {
    CyclicBarrier together = together("/vps/vps-demo/ips", "/vps/vps-demo/tasks");

    ovh.vps().status("vps-demo");

    assertThat(together.isBroken()).isFalse();
    assertEachReadOnce();
  }

  @Test
  void vpsPlan_partsAreReadAtTheSameTime() {
    CyclicBarrier together =
        together(
            "/vps/vps-demo/ips",
            "/vps/vps-demo/tasks",
            "/me/sshKey/laptop",
            "/vps/vps-demo/images/available");

    ovh.vps().plan("vps-demo", Rebuild.ofImage("Debian 13").withSshKey("laptop"));

    assertThat(together.isBroken()).isFalse();
    assertEachReadOnce();
  }

  @Test
  void serverStatus_partsAreReadAtTheSameTime() {
    CyclicBarrier together = together("*/ips", "*/boot/1", "*/task");

    ovh.servers().status("ns1.example.net");

    assertThat(together.isBroken()).isFalse();
    assertEachReadOnce();
  }

  @Test
  void serverPlans_partsAreReadAtTheSameTime() {
    CyclicBarrier rescue = together("*/ips", "*/boot", "*/task");
    ovh.servers().boots().planRescue("ns1.example.net", Rescue.ofSshKey("laptop"));
    assertThat(rescue.isBroken()).isFalse();

    CyclicBarrier install =
        together("*/ips", "/me/sshKey/laptop", "*/compatibleTemplates", "*/task");
    ovh.servers()
        .installs()
        .plan("ns1.example.net", Reinstall.ofSystem("debian12_64").withSshKey("laptop"));
    assertThat(install.isBroken()).isFalse();
  }

  /** Lets the first call of each path wait for the others. */
  private CyclicBarrier together(String... paths) {
    CyclicBarrier barrier = new CyclicBarrier(paths.length);
    for (String path : paths) {
      account
          .sandbox()
          .faults()
          .next(
              new Fault(
                  call -> {
                    await(barrier);
                    return call.get();
                  },
                  "GET",
                  path,
                  1));
    }
    return barrier;
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the calls are not made at the same time", e);
    }
  }

  private void assertEachReadOnce() {
    List<String> calls =
        account.sandbox().journal().calls().stream()
            .map(call -> call.path() + "?" + call.query())
            // A list of ids and its page of objects have the same path.
            .filter(call -> !call.endsWith("/images/available?"))
            .toList();
    assertThat(calls).hasSameSizeAs(new HashSet<>(calls));
  }
}
