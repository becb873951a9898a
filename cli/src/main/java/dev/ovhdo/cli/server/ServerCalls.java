package dev.ovhdo.cli.server;

import dev.ovhdo.cli.context.Calls;

/** Routes that several server commands call. */
final class ServerCalls {
  /** Routes that read the boots of a server. */
  static final String BOOTS =
      "GET /dedicated/server/{serviceName}/boot, GET /dedicated/server/{serviceName}/boot/{bootId}";

  /** Routes that find a server and read its addresses, its boot and its running task. */
  static final String STATUS =
      Calls.SERVER_BY_NAME
          + ", GET /dedicated/server/{serviceName}/ips"
          + ", GET /dedicated/server/{serviceName}/boot/{bootId}"
          + ", GET /dedicated/server/{serviceName}/task, "
          + Calls.SERVER_TASK;

  /** Route that sets the boot of a server. */
  static final String SET_BOOT = "PUT /dedicated/server/{serviceName}";

  /** Route that reboots a server. */
  static final String REBOOT = "POST /dedicated/server/{serviceName}/reboot";

  private ServerCalls() {}
}
