package dev.ovhdo.api;

import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;

/**
 * A server was told what to boot next, and could not be rebooted. It goes on with what it runs,
 * unless the answer to the reboot got lost, of which the message tells; to make the same change
 * again sends the reboot alone, and is refused while one is under way.
 */
public final class NotRebootedException extends OperationException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes half a change.
   *
   * @param server the service name
   * @param boot what it will boot
   * @param cause why it was not rebooted
   */
  NotRebootedException(String server, ServerBoot boot, OvhException cause) {
    super(
        server
            + " is set to boot "
            + boot
            + (LostAnswer.isPossible(cause)
                ? ", and it is not known whether it was rebooted: "
                : ", and was not rebooted: ")
            + String.valueOf(cause.getMessage()).replaceFirst("\\.$", "")
            + ". What is set counts from the next reboot on.",
        cause);
  }
}
