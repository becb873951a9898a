package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.TagOption;
import dev.ovhdo.cli.rebuild.RebuildFlow;

/** Routes that several commands call. */
final class FleetCalls {
  /** Routes that read the machines, and check the operations. */
  static final String READ =
      Calls.VPS_BY_NAME
          + ", GET /vps/{serviceName}/ips"
          + ", GET /vps/{serviceName}/images/current"
          + ", GET /me/sshKey"
          + ", GET /vps/{serviceName}/images/available"
          + ", GET /vps/{serviceName}/images/available/{id}"
          + ", GET /vps/{serviceName}/tasks, "
          + Calls.VPS_TASK
          + ", "
          + Calls.KEY_BY_NAME
          + ", "
          + Calls.SERVER_BY_NAME
          + ", GET /dedicated/server/{serviceName}/ips"
          + ", GET /dedicated/server/{serviceName}/boot/{bootId}"
          + ", GET /dedicated/server/{serviceName}/task, "
          + Calls.SERVER_TASK
          + ", GET /dedicated/server/{serviceName}/install/compatibleTemplates"
          + ", GET /dedicated/installationTemplate/{templateName}, "
          + TagOption.CALL;

  /** Routes of all operations. */
  static final String RUN =
      READ
          + ", "
          + RebuildFlow.CALLS
          + ", POST /vps/{serviceName}/reboot"
          + ", POST /vps/{serviceName}/createSnapshot"
          + ", POST /dedicated/server/{serviceName}/reinstall"
          + ", POST /dedicated/server/{serviceName}/reboot";

  private FleetCalls() {}
}
