package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.Request;
import dev.ovhdo.client.error.NotFoundException;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;

/** The public SSH keys of the account. Safe for use by many threads. */
public final class SshKeyService {
  private final Calls calls;

  SshKeyService(Calls calls) {
    this.calls = calls;
  }

  /**
   * Reads all keys.
   *
   * <p>Route: {@code GET /me/sshKey}
   */
  public Listing<SshKey> list() {
    return calls.list(
        Request.get("/me/sshKey"), name -> Request.get("/me/sshKey/{keyName}", name), SshKey::from);
  }

  /**
   * Reads one key.
   *
   * <p>Route: {@code GET /me/sshKey/{keyName}}
   *
   * @param name the name under which the account knows it
   * @throws UnknownNameException if there is no such key
   */
  public SshKey one(String name) {
    return named(name, () -> calls.object(Request.get("/me/sshKey/{keyName}", name), SshKey::from));
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
  public SshKey add(String name, String publicKey) {
    String line = PublicKey.parse(publicKey).line();
    calls.send(
        Request.post("/me/sshKey")
            .withBody(JsonNodeFactory.instance.objectNode().put("keyName", name).put("key", line)));
    return new SshKey(name, line, false);
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
          calls.send(Request.delete("/me/sshKey/{keyName}", name));
          return name;
        });
  }

  private <T> T named(String name, Supplier<T> call) {
    if (Names.canBeAsked(name)) {
      try {
        return call.get();
      } catch (NotFoundException e) {
        // The list of names below says it better than the server's sentence.
      }
    }
    throw new UnknownNameException("SSH key", name, calls.texts(Request.get("/me/sshKey")));
  }
}
