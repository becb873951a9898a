package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.session.Calls;

/** What several commands about VPSes call. */
final class VpsCalls {
  /** Finding a VPS, its addresses, and whether it is at work. */
  static final String CONDITION =
      Calls.VPS_BY_NAME
          + ", GET /vps/{serviceName}/ips, GET /vps/{serviceName}/tasks, "
          + Calls.VPS_TASK;

  /** Reading the snapshot. */
  static final String SNAPSHOT = "GET /vps/{serviceName}/snapshot";

  private VpsCalls() {}
}
