package dev.ovhdo.cli.server;

import dev.ovhdo.cli.session.Calls;

/** What several commands about servers call. */
final class ServerCalls {
  /** Reading what a server can boot. */
  static final String BOOTS =
      "GET /dedicated/server/{serviceName}/boot, GET /dedicated/server/{serviceName}/boot/{bootId}";

  /** Finding a server, its addresses, what it boots, and whether it is at work. */
  static final String CONDITION =
      Calls.SERVER_BY_NAME
          + ", GET /dedicated/server/{serviceName}/ips"
          + ", GET /dedicated/server/{serviceName}/boot/{bootId}"
          + ", GET /dedicated/server/{serviceName}/task, "
          + Calls.SERVER_TASK;

  /** Setting what a server boots. */
  static final String SET = "PUT /dedicated/server/{serviceName}";

  /** Booting it. */
  static final String REBOOT = "POST /dedicated/server/{serviceName}/reboot";

  private ServerCalls() {}
}
