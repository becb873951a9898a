package dev.ovhdo.sandbox.state;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a server. The boot settings take effect at the next boot.
 *
 * @param bootId null if a boot script is set
 * @param rescueMail the mail address that gets the password of a rescue system; null for the
 *     owner's address
 * @param rescueSshKey the public key that a rescue system accepts, the key itself and not its name;
 *     null for a password
 */
public record ServerSettings(
    @Nullable Long bootId,
    @Nullable String bootScript,
    @Nullable String efiBootloaderPath,
    boolean monitoring,
    boolean noIntervention,
    @Nullable String rescueMail,
    @Nullable String rescueSshKey,
    @Nullable String rootDevice,
    ServerState state) {

  public static final ServerSettings DEFAULT =
      new ServerSettings(
          Boot.DISK.id(), null, null, false, false, null, null, null, ServerState.OK);

  /** Returns a copy that boots this option and has no boot script. */
  public ServerSettings withBootId(@Nullable Long changed) {
    String script = changed == null ? bootScript : null;
    return copy(changed, script, monitoring, rescueMail, rescueSshKey);
  }

  /** Returns a copy that boots with this script and has no boot id. */
  public ServerSettings withBootScript(@Nullable String changed) {
    Long id = changed == null ? bootId : null;
    return copy(id, changed, monitoring, rescueMail, rescueSshKey);
  }

  public ServerSettings withMonitoring(boolean changed) {
    return copy(bootId, bootScript, changed, rescueMail, rescueSshKey);
  }

  public ServerSettings withRescue(@Nullable String mail, @Nullable String sshKey) {
    return copy(bootId, bootScript, monitoring, mail, sshKey);
  }

  private ServerSettings copy(
      @Nullable Long id,
      @Nullable String script,
      boolean monitored,
      @Nullable String mail,
      @Nullable String sshKey) {
    return new ServerSettings(
        id, script, efiBootloaderPath, monitored, noIntervention, mail, sshKey, rootDevice, state);
  }
}
