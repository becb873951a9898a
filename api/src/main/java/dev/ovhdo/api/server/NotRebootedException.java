package dev.ovhdo.api.server;

import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;

/**
 * The next boot of a server was set, and the reboot failed. The server continues to run its current
 * system, unless the outcome of the reboot is unknown, which the message states. A repetition of
 * the same change sends the reboot only, and is refused while a reboot is in progress.
 */
public final class NotRebootedException extends OperationException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes an incomplete change.
   *
   * @param server the service name
   * @param boot the new boot
   * @param cause the failure of the reboot
   */
  NotRebootedException(String server, ServerBoot boot, OvhException cause) {
    super(
        Category.AS_CAUSE,
        server
            + " is set to boot "
            + boot
            + (cause.mayHaveBeenCarriedOut()
                ? ", and it is unknown whether it was rebooted: "
                : ", and was not rebooted: ")
            + String.valueOf(cause.getMessage()).replaceFirst("\\.$", "")
            + ". The setting takes effect at the next reboot.",
        cause);
  }
}
