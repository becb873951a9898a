package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsService;
import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.machine.MachineText;
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsSnapshot;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Texts about a VPS for messages and plans, and the reads for them. */
final class VpsText {
  private VpsText() {}

  /** Returns the service name, and the display name in parentheses if it differs. */
  static String label(Vps vps) {
    return MachineText.label(vps.name(), vps.optional(Vps::displayName).orElse(null));
  }

  /** Returns the date and time of a snapshot in the format of the API, with seconds. */
  static String dateText(VpsSnapshot snapshot) {
    return snapshot
        .optional(VpsSnapshot::creationDate)
        .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
        .orElse("an unknown date");
  }

  /**
   * Returns a plan with the addresses, the state and the running task of the VPS.
   *
   * @param action the action, with {@code %s} for the name of the VPS
   */
  static Plan plan(VpsStatus status, String action) {
    Vps vps = status.vps();
    return Plan.of(vps.name(), action.replace("%s", label(vps)))
        .withFact("IPs", MachineText.ips(status.ips(), status.unread()))
        .withFact("state", state(vps))
        .withFact("task", status.task() == null ? "none" : status.task().toString());
  }

  /** Returns a plan that also contains the date and the description of the snapshot. */
  static Plan plan(VpsStatus status, VpsSnapshot snapshot, String action) {
    String description =
        snapshot
            .optional(VpsSnapshot::description)
            .filter(text -> !text.isBlank())
            .map(text -> ", " + text)
            .orElse("");
    return plan(status, action).withFact("snapshot", "of " + dateText(snapshot) + description);
  }

  /** Returns the state; "unknown" if OVHcloud did not send it. */
  static String state(Vps vps) {
    return vps.optional(Vps::state).map(VpsStateEnum::value).orElse("unknown");
  }

  /** Returns whether OVHcloud has sent this state. */
  static boolean is(Vps vps, VpsStateEnum state) {
    return vps.optional(Vps::state).filter(state::equals).isPresent();
  }

  /** Reads the status of a VPS without an unfinished task, and notes what could not be read. */
  static VpsStatus requireIdle(CommandContext context, String vps) {
    VpsStatus status = context.ovh().vps().status(vps).requireIdle();
    MachineText.noteUnread(context, label(status.vps()), status.unread());
    return status;
  }

  /**
   * Reads the snapshot of a VPS.
   *
   * @throws CommandException if the VPS has no snapshot
   */
  static VpsSnapshot requireSnapshot(CommandContext context, String vps) {
    return context
        .ovh()
        .vps()
        .snapshots()
        .find(vps)
        .orElseThrow(
            () ->
                new CommandException(
                    ExitCode.NOT_FOUND,
                    vps
                        + " has no snapshot; 'ovh-do vps snapshot create "
                        + vps
                        + "' creates one"));
  }

  /** Reads the login user of the installed image; empty if it cannot be determined. */
  static Optional<String> loginUser(VpsService service, String name) {
    return service
        .images()
        .current(name)
        .flatMap(image -> image.optional(VpsImage::name))
        .flatMap(SshLogin::userOfImage);
  }
}
