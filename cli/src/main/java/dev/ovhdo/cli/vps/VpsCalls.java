package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.context.Calls;

/** Routes that several VPS commands call. */
final class VpsCalls {
  /** Routes that find a VPS and read its addresses and its running task. */
  static final String STATUS =
      Calls.VPS_BY_NAME
          + ", GET /vps/{serviceName}/ips, GET /vps/{serviceName}/tasks, "
          + Calls.VPS_TASK;

  /** Routes that find the running task after OVHcloud has refused a change. */
  static final String BUSY = "GET /vps/{serviceName}/tasks, " + Calls.VPS_TASK;

  /** Route that reads the snapshot. */
  static final String SNAPSHOT = "GET /vps/{serviceName}/snapshot";

  private VpsCalls() {}
}
