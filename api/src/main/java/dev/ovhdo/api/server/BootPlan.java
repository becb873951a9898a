package dev.ovhdo.api.server;

import dev.ovhdo.api.sshkey.SshPublicKey;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.DedicatedServerInput;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolved and checked change of the boot of a server that has not been sent. Immutable.
 *
 * @param status the current status of the server
 * @param boot the new boot
 * @param key the key for the rescue system; null to remove a key that is set. The name of a key
 *     that was given in full is its comment
 * @param mail the email address for the password of the rescue system; null to keep the current
 *     address
 */
public record BootPlan(
    ServerStatus status, ServerBoot boot, @Nullable NichandleSshKey key, @Nullable String mail) {

  /** Checks the components. */
  public BootPlan {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(boot, "boot");
  }

  /**
   * Returns whether the server has these settings already. The running system may differ, because
   * the settings take effect at the next boot.
   */
  public boolean isSet() {
    return isSetOn(status.server());
  }

  /** Returns whether a server that was read later has these settings. */
  boolean isSetOn(DedicatedServer server) {
    boolean isSameMail =
        mail == null
            || server.optional(DedicatedServer::rescueMail).filter(mail::equals).isPresent();
    boolean isSameBoot =
        server.optional(DedicatedServer::bootId).filter(id -> id == boot.id()).isPresent();
    return isSameBoot && isSameMail && isSameKey(server);
  }

  private boolean isSameKey(DedicatedServer server) {
    String set = server.optional(DedicatedServer::rescueSshKey).orElse(null);
    if (key == null || set == null || set.isBlank()) {
      return key == null && (set == null || set.isBlank());
    }
    Optional<SshPublicKey> wanted = SshPublicKey.tryParse(key.key());
    return SshPublicKey.tryParse(set)
        .flatMap(one -> wanted.map(one::isSameKey))
        .orElse(set.strip().equals(key.key().strip()));
  }

  /**
   * Returns the body that {@link dev.ovhdo.api.server.ServerBootService#set} sends. It has the
   * public key instead of its name, which OVHcloud refuses contrary to its documentation. Without a
   * key it has an explicit null, because a remaining key would be installed in the next rescue
   * system.
   */
  public DedicatedServerInput body() {
    DedicatedServerInput body =
        DedicatedServerInput.of()
            .withBootId(boot.id())
            .withRescueSshKey(key == null ? null : key.key().strip());
    return mail == null ? body : body.withRescueMail(mail);
  }
}
