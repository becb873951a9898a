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
    return new ServerSettings(
        changed,
        changed == null ? bootScript : null,
        efiBootloaderPath,
        monitoring,
        noIntervention,
        rescueMail,
        rescueSshKey,
        rootDevice,
        state);
  }

  /** Returns a copy that boots with this script and has no boot id. */
  public ServerSettings withBootScript(@Nullable String changed) {
    return new ServerSettings(
        changed == null ? bootId : null,
        changed,
        efiBootloaderPath,
        monitoring,
        noIntervention,
        rescueMail,
        rescueSshKey,
        rootDevice,
        state);
  }

  public ServerSettings withEfiBootloaderPath(@Nullable String changed) {
    return new ServerSettings(
        bootId,
        bootScript,
        changed,
        monitoring,
        noIntervention,
        rescueMail,
        rescueSshKey,
        rootDevice,
        state);
  }

  public ServerSettings withMonitoring(boolean changed) {
    return new ServerSettings(
        bootId,
        bootScript,
        efiBootloaderPath,
        changed,
        noIntervention,
        rescueMail,
        rescueSshKey,
        rootDevice,
        state);
  }

  public ServerSettings withNoIntervention(boolean changed) {
    return new ServerSettings(
        bootId,
        bootScript,
        efiBootloaderPath,
        monitoring,
        changed,
        rescueMail,
        rescueSshKey,
        rootDevice,
        state);
  }

  public ServerSettings withRescue(@Nullable String mail, @Nullable String sshKey) {
    return new ServerSettings(
        bootId,
        bootScript,
        efiBootloaderPath,
        monitoring,
        noIntervention,
        mail,
        sshKey,
        rootDevice,
        state);
  }

  public ServerSettings withRootDevice(@Nullable String changed) {
    return new ServerSettings(
        bootId,
        bootScript,
        efiBootloaderPath,
        monitoring,
        noIntervention,
        rescueMail,
        rescueSshKey,
        changed,
        state);
  }

  public ServerSettings withState(ServerState changed) {
    return new ServerSettings(
        bootId,
        bootScript,
        efiBootloaderPath,
        monitoring,
        noIntervention,
        rescueMail,
        rescueSshKey,
        rootDevice,
        changed);
  }
}
