package dev.ovhdo.sandbox.state;

import java.time.Duration;

/**
 * Behaviour of a VPS that OVHcloud shows only at times, and that is off by default.
 *
 * @param taskEnd the end status of the tasks that start from now on; with {@link TaskStatus#DOING}
 *     a task never ends
 * @param staysUp how long the old system continues to answer after the end of a task that boots the
 *     VPS, as measured for servers; zero: the VPS is down from the start of the task to its end
 * @param staysDown how long the VPS is down after that
 * @param isExpired whether the contract has expired: each call about the VPS answers 460, and the
 *     VPS stays in the list
 */
public record VpsQuirks(
    TaskStatus taskEnd, Duration staysUp, Duration staysDown, boolean isExpired) {
  /** No such behaviour. */
  public static final VpsQuirks NONE =
      new VpsQuirks(TaskStatus.DONE, Duration.ZERO, Duration.ZERO, false);

  public VpsQuirks {
    if (staysUp.isNegative() || staysDown.isNegative()) {
      throw new IllegalArgumentException("a span of a VPS must not be negative");
    }
  }

  public VpsQuirks withTaskEnd(TaskStatus changed) {
    return new VpsQuirks(changed, staysUp, staysDown, isExpired);
  }

  /** Returns a copy whose old system answers for a while after the end of a task. */
  public VpsQuirks withLateBoot(Duration up, Duration down) {
    return new VpsQuirks(taskEnd, up, down, isExpired);
  }

  public VpsQuirks withExpiredContract() {
    return new VpsQuirks(taskEnd, staysUp, staysDown, true);
  }
}
