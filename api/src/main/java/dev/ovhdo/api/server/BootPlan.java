package dev.ovhdo.api.server;

import dev.ovhdo.api.PublicKey;
import dev.ovhdo.routes.dedicated.server.DedicatedServerDedicated;
import dev.ovhdo.routes.dedicated.server.DedicatedServerDedicatedWithIam;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server is going to boot, looked up and checked; nothing has changed yet. Immutable.
 *
 * @param condition the server as it is
 * @param boot what it will boot
 * @param key the key that a rescue system lets in, with its public half; null for none, and then
 *     one that was set before is taken away. A key that was given in full goes by its comment
 * @param mail where OVHcloud sends the password of a rescue system; null to leave that as it is
 */
public record BootPlan(
    ServerCondition condition,
    ServerBoot boot,
    @Nullable NichandleSshKey key,
    @Nullable String mail) {

  /** Checks the parts. */
  public BootPlan {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(boot, "boot");
  }

  /**
   * Returns whether the server is set up like that already. It may run something else all the same:
   * what is set counts when it next boots.
   */
  public boolean isSet() {
    DedicatedServerDedicatedWithIam server = condition.server();
    boolean sameMail = mail == null || mail.equals(server.rescueMail());
    return Objects.equals(server.bootId(), boot.id()) && sameMail && isSameKey(server);
  }

  private boolean isSameKey(DedicatedServerDedicatedWithIam server) {
    String set = server.rescueSshKey();
    if (key == null || set == null || set.isBlank()) {
      return key == null && (set == null || set.isBlank());
    }
    Optional<PublicKey> wanted = PublicKey.find(key.key());
    return PublicKey.find(set)
        .flatMap(one -> wanted.map(one::isSameKey))
        .orElse(set.strip().equals(key.key().strip()));
  }

  /**
   * Returns what {@link dev.ovhdo.api.ServerBootService#set} sends. The key is its public half: a
   * name is refused there, though OVHcloud's own description asks for one. Without a key the API's
   * null is sent, because a key that is left behind would be in the next rescue system too.
   */
  public DedicatedServerDedicated body() {
    DedicatedServerDedicated body =
        DedicatedServerDedicated.of()
            .withBootId(boot.id())
            .withRescueSshKey(key == null ? null : key.key().strip());
    return mail == null ? body : body.withRescueMail(mail);
  }
}
