package dev.ovhdo.api;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.TaskTimeoutException;
import dev.ovhdo.client.task.Task;
import dev.ovhdo.client.task.TaskPhase;
import dev.ovhdo.client.task.WaitOptions;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsStateEnum;
import dev.ovhdo.routes.vps.VpsTaskTypeEnum;
import dev.ovhdo.routes.vps.VpsTasksQuery;
import dev.ovhdo.routes.vps.VpsWithIam;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Switches VPSes on and off, and chooses what they boot from. */
final class VpsPower {
  private static final VpsTasksQuery NETBOOT =
      VpsTasksQuery.of().withType(VpsTaskTypeEnum.SET_NETBOOT);

  /** How long OVHcloud may take to show the task of a change that it has agreed to. */
  private static final WaitOptions FILING =
      WaitOptions.standard()
          .withDeadline(Duration.ofMinutes(2))
          .withInterval(Duration.ofSeconds(2));

  private final OvhClient client;
  private final VpsTasks tasks;

  VpsPower(OvhClient client, VpsTasks tasks) {
    this.client = client;
    this.tasks = tasks;
  }

  Optional<VpsTask> start(VpsWithIam vps) {
    tasks.refuseIfBusy(vps.name());
    boolean up = vps.state().equals(VpsStateEnum.RUNNING) || isRescued(vps);
    return up
        ? Optional.empty()
        : Optional.of(VpsTask.of(vps.name(), at(vps.name()).start().post()));
  }

  Optional<VpsTask> stop(VpsWithIam vps) {
    tasks.refuseIfBusy(vps.name());
    return vps.state().equals(VpsStateEnum.STOPPED)
        ? Optional.empty()
        : Optional.of(VpsTask.of(vps.name(), at(vps.name()).stop().post()));
  }

  VpsTask reboot(VpsWithIam vps) {
    tasks.refuseIfBusy(vps.name());
    return VpsTask.of(vps.name(), at(vps.name()).reboot().post());
  }

  Optional<NetbootChange> boot(VpsWithIam vps, VpsNetbootEnum mode) {
    String name = vps.name();
    tasks.refuseIfBusy(name);
    if (vps.netbootMode().equals(mode)) {
      return Optional.empty();
    }
    // By number, not by time: the clocks of two computers never agree.
    List<Long> before = tasks.ids(name, NETBOOT);
    at(name).put(Vps.of().withNetbootMode(mode));
    return Optional.of(new NetbootChange(name, mode, new HashSet<>(before)));
  }

  VpsTask task(NetbootChange change) {
    Sought sought = new Sought(change, find(change));
    try {
      Sought found =
          client
              .waiting()
              .await(sought, () -> new Sought(change, find(change)), FILING, seen -> {});
      return found.found();
    } catch (TaskTimeoutException e) {
      throw new TaskNotShownException(change.serviceName(), sought.type(), FILING.deadline(), e);
    }
  }

  VpsTask await(NetbootChange change, WaitOptions options, Consumer<? super VpsTask> observer) {
    VpsTask done = tasks.await(task(change), options, observer);
    // The task is over when the mode is set; the boot that it brings about may take longer.
    client
        .waiting()
        .await(
            new Booting(done, change, ""),
            () -> new Booting(done, change, state(change)),
            options,
            seen -> {});
    return done;
  }

  /** Finds the task; null if OVHcloud does not show it yet. */
  private @Nullable VpsTask find(NetbootChange change) {
    String name = change.serviceName();
    Optional<Long> newest =
        tasks.ids(name, NETBOOT).stream()
            .filter(id -> !change.earlierTasks().contains(id))
            .max(Long::compare);
    try {
      return newest.map(id -> tasks.one(name, id)).orElse(null);
    } catch (NotFoundException e) {
      return null; // listed before it can be read
    }
  }

  private String state(NetbootChange change) {
    return at(change.serviceName()).get().state().value();
  }

  private static boolean isRescued(VpsWithIam vps) {
    return vps.state().equals(VpsStateEnum.RESCUED);
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private VpsRoutes.ServiceName at(String name) {
    return VpsRoutes.of(client).serviceName(name);
  }

  /** The task of a change, once OVHcloud shows it. */
  private record Sought(NetbootChange change, @Nullable VpsTask task) implements Task {
    VpsTask found() {
      if (task == null) {
        throw new IllegalStateException("no task was found");
      }
      return task;
    }

    @Override
    public long id() {
      return task == null ? 0 : task.id();
    }

    @Override
    public String type() {
      return VpsTaskTypeEnum.SET_NETBOOT.value();
    }

    @Override
    public String state() {
      return task == null ? "agreed" : "shown";
    }

    @Override
    public TaskPhase phase() {
      return task == null ? TaskPhase.RUNNING : TaskPhase.DONE;
    }

    @Override
    public String toString() {
      return "the task " + type() + " of " + change.serviceName();
    }
  }

  /** What follows the task: the VPS comes up from where it is told to. */
  private record Booting(VpsTask task, NetbootChange change, String state) implements Task {
    @Override
    public long id() {
      return task.id();
    }

    @Override
    public String type() {
      return task.type();
    }

    @Override
    public TaskPhase phase() {
      return state.equals(change.outcome().value()) ? TaskPhase.DONE : TaskPhase.RUNNING;
    }

    @Override
    public String toString() {
      return "the boot after " + task;
    }
  }
}
