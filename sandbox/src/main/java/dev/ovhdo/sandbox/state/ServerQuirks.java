package dev.ovhdo.sandbox.state;

import java.time.Duration;

/**
 * Behaviour of a server that OVHcloud shows only at times, and that is off by default.
 *
 * @param taskEnd the end status of the tasks that start from now on; with {@link TaskStatus#DOING}
 *     a task never ends
 * @param staysUp how long the old system continues to answer after a reboot task has ended. At
 *     OVHcloud, in August 2026, a task was done after 60 s and the server went down after 143 s.
 *     Zero: the server is down from the start of the task to its end
 * @param staysDown how long the server is down after that; at OVHcloud 64 s
 * @param elapsedOrigin how far the origin of {@code elapsedTime} lies in the future when an
 *     installation starts; {@code elapsedTime} is negative until then, as seen at OVHcloud in 2026
 * @param renewalFlips whether {@code renew.automatic} of the contract changes at each read, as
 *     OVHcloud's command line measured in 2026
 * @param onlyTaskId whether a reinstallation answers the id of its task and nothing else, as in the
 *     tests of OVHcloud's command line
 * @param lacksNewProperties whether the server has no {@code availabilityZone}, {@code region},
 *     {@code iam}, {@code efiBootloaderPath} and {@code rescueSshKey}, as in OVHcloud's guides
 */
public record ServerQuirks(
    TaskStatus taskEnd,
    Duration staysUp,
    Duration staysDown,
    Duration elapsedOrigin,
    boolean renewalFlips,
    boolean onlyTaskId,
    boolean lacksNewProperties) {
  /** No such behaviour. */
  public static final ServerQuirks NONE =
      new ServerQuirks(
          TaskStatus.DONE, Duration.ZERO, Duration.ZERO, Duration.ZERO, false, false, false);

  public ServerQuirks {
    if (staysUp.isNegative() || staysDown.isNegative() || elapsedOrigin.isNegative()) {
      throw new IllegalArgumentException("a span of a server must not be negative");
    }
  }

  public ServerQuirks withTaskEnd(TaskStatus changed) {
    return new ServerQuirks(
        changed, staysUp, staysDown, elapsedOrigin, renewalFlips, onlyTaskId, lacksNewProperties);
  }

  /** Returns a copy whose old system answers for a while after the end of a reboot task. */
  public ServerQuirks withLateReboot(Duration up, Duration down) {
    return new ServerQuirks(
        taskEnd, up, down, elapsedOrigin, renewalFlips, onlyTaskId, lacksNewProperties);
  }

  public ServerQuirks withElapsedOrigin(Duration changed) {
    return new ServerQuirks(
        taskEnd, staysUp, staysDown, changed, renewalFlips, onlyTaskId, lacksNewProperties);
  }

  public ServerQuirks withFlippingRenewal() {
    return new ServerQuirks(
        taskEnd, staysUp, staysDown, elapsedOrigin, true, onlyTaskId, lacksNewProperties);
  }

  public ServerQuirks withOnlyTaskId() {
    return new ServerQuirks(
        taskEnd, staysUp, staysDown, elapsedOrigin, renewalFlips, true, lacksNewProperties);
  }

  public ServerQuirks withoutNewProperties() {
    return new ServerQuirks(
        taskEnd, staysUp, staysDown, elapsedOrigin, renewalFlips, onlyTaskId, true);
  }
}
