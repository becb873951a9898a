package dev.ovhdo.sandbox.state;

import org.jspecify.annotations.Nullable;

/**
 * What the owner of a server may change in it directly. What it boots takes effect when it boots.
 *
 * @param bootId null while there is a boot script
 * @param rescueMail where the password of a rescue system goes; null for the owner's address
 * @param rescueSshKey the key that a rescue system lets in, the key itself; null for a password
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

  /** Boots this, and no script. */
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

  /** Boots by this script, and nothing that has an id. */
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
