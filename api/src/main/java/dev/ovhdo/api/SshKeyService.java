package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.me.MeRoutes;
import dev.ovhdo.routes.me.MeSshKeyBody;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.Map;
import java.util.function.Supplier;

/** The public SSH keys of the account. Safe for use by many threads. */
public final class SshKeyService {
  private final OvhClient client;

  SshKeyService(OvhClient client) {
    this.client = client;
  }

  /**
   * Reads all keys.
   *
   * <p>Route: {@code GET /me/sshKey}
   */
  public Listing<NichandleSshKey> list() {
    return routes().all();
  }

  /**
   * Reads one key.
   *
   * <p>Route: {@code GET /me/sshKey/{keyName}}
   *
   * @param name the name under which the account knows it
   * @throws UnknownNameException if there is no such key
   */
  public NichandleSshKey one(String name) {
    return named(name, () -> routes().keyName(name).get());
  }

  /**
   * Adds a key to the account. Machines that exist don't notice: a key is put on a machine when
   * that is reinstalled.
   *
   * <p>Route: {@code POST /me/sshKey}
   *
   * @param name a name that the account does not have yet
   * @param publicKey the public half, in one line: {@code ssh-ed25519 AAAA… me@laptop}
   * @return the key as it was sent
   * @throws InvalidInputException if it is no public key
   * @throws dev.ovhdo.client.error.ConflictException if the account has a key of this name
   */
  public NichandleSshKey add(String name, String publicKey) {
    String line = PublicKey.parse(publicKey).line();
    routes().post(MeSshKeyBody.of(line, name));
    return new NichandleSshKey(line, name, false, Map.of());
  }

  /**
   * Removes a key from the account. Machines that let it in go on doing so.
   *
   * <p>Route: {@code DELETE /me/sshKey/{keyName}}
   *
   * @param name the name under which the account knows it
   * @throws UnknownNameException if there is no such key
   */
  public void remove(String name) {
    named(
        name,
        () -> {
          routes().keyName(name).delete();
          return name;
        });
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private MeRoutes.SshKey routes() {
    return MeRoutes.of(client).sshKey();
  }

  private <T> T named(String name, Supplier<T> call) {
    if (Names.canBeAsked(name)) {
      try {
        return call.get();
      } catch (NotFoundException e) {
        // The list of names below says it better than the server's sentence.
      }
    }
    throw new UnknownNameException("SSH key", name, routes().get());
  }
}
