package dev.ovhdo.api;

import dev.ovhdo.api.KeyChange.Outcome;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.me.MeRoutes;
import dev.ovhdo.routes.me.MeSshKeyBody;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.me.NichandleSshKeyInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    PublicKey key = PublicKey.parse(publicKey);
    post(name, key);
    return new NichandleSshKey(key.line(), name, false, Map.of());
  }

  /**
   * Lets the account have a key: adds it unless it is there. Keys are the same if they let the same
   * person in; the comment makes no difference.
   *
   * <p>Route: {@code GET /me/sshKey/{keyName}}, {@code POST /me/sshKey}
   *
   * @param name the name under which the account is to know it
   * @param publicKey the public half, in one line
   * @return what was done: {@code ADDED} or {@code UNCHANGED}
   * @throws InvalidInputException if it is no public key, or the name is none
   * @throws DifferentKeyException if the account has another key of this name
   */
  public KeyChange ensure(String name, String publicKey) {
    PublicKey wanted = PublicKey.parse(publicKey);
    Optional<NichandleSshKey> existing = find(name);
    if (existing.isEmpty()) {
      try {
        post(name, wanted);
        return added(name, wanted);
      } catch (ConflictException e) {
        // Somebody else was quicker; with the same key perhaps.
        existing = Optional.of(find(name).orElseThrow(() -> e));
      }
    }
    NichandleSshKey there = existing.get();
    if (isSame(there, wanted)) {
      return new KeyChange(name, there.key(), Outcome.UNCHANGED, null);
    }
    throw new DifferentKeyException(name, fingerprint(there), wanted);
  }

  /**
   * Lets the account have a key, in the place of another one of this name if need be. The API can't
   * change a key, so the old one is removed and the new one added. Nothing is lost by that: where
   * the new one can't be added, the old one is put back. Which of the keys is the default one stays
   * as it is.
   *
   * <p>Route: {@code GET /me/sshKey/{keyName}}, {@code DELETE /me/sshKey/{keyName}}, {@code POST
   * /me/sshKey}, {@code PUT /me/sshKey/{keyName}}
   *
   * @param name the name under which the account is to know it
   * @param publicKey the public half, in one line
   * @return what was done; {@code UNCHANGED} if the account had this very key
   * @throws InvalidInputException if it is no public key, or the name is none
   * @throws KeyNotReplacedException if the new key could not be added; the old one is back then,
   *     or, should that have failed too, in the exception
   */
  public KeyChange replace(String name, String publicKey) {
    PublicKey wanted = PublicKey.parse(publicKey);
    Optional<NichandleSshKey> existing = find(name);
    if (existing.isEmpty()) {
      post(name, wanted);
      return added(name, wanted);
    }
    NichandleSshKey old = existing.get();
    if (isSame(old, wanted)) {
      return new KeyChange(name, old.key(), Outcome.UNCHANGED, null);
    }
    // Read now: what is not told can't be put back either.
    String oldKey = old.key();
    boolean isDefault = old.default_();
    makeRoom(name, oldKey);
    try {
      post(name, wanted);
    } catch (OvhException e) {
      putBack(name, oldKey, isDefault, wanted, e);
    }
    if (isDefault) {
      setDefault(name, true);
    }
    return new KeyChange(name, wanted.line(), Outcome.REPLACED, oldKey);
  }

  /**
   * Makes a key the default one, which OVHcloud takes for reinstallations and rescue systems unless
   * told otherwise. The one that was it is it no more.
   *
   * <p>Route: {@code PUT /me/sshKey/{keyName}}
   *
   * @param name the name under which the account knows it
   * @throws UnknownNameException if there is no such key
   */
  public void makeDefault(String name) {
    named(
        name,
        () -> {
          setDefault(name, true);
          return name;
        });
  }

  /**
   * Leaves the account without a default key.
   *
   * <p>Route: {@code GET /me/sshKey}, {@code PUT /me/sshKey/{keyName}}
   *
   * @return the names of the keys that were it: one, or none
   */
  public List<String> clearDefault() {
    List<String> names =
        list().stream().filter(NichandleSshKey::default_).map(NichandleSshKey::keyName).toList();
    names.forEach(name -> setDefault(name, false));
    return names;
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

  /** Removes the old key. Where the answer got lost, the key may be gone all the same. */
  private void makeRoom(String name, String old) {
    try {
      routes().keyName(name).delete();
    } catch (NotFoundException e) {
      // Somebody else was quicker.
    } catch (OvhException e) {
      if (!LostAnswer.isPossible(e) || isThereAfter(e, name, old)) {
        throw e;
      }
    }
  }

  private boolean isThereAfter(OvhException failure, String name, String old) {
    try {
      return find(name).isPresent();
    } catch (OvhException e) {
      throw KeyNotReplacedException.inDoubt(name, old, failure, e);
    }
  }

  /**
   * Puts the old key back. Where the answer to the new one got lost, that one may be there after
   * all: then all is well.
   */
  private void putBack(
      String name, String old, boolean wasDefault, PublicKey wanted, OvhException failure) {
    try {
      Optional<NichandleSshKey> there = find(name);
      if (there.isPresent() && isSame(there.get(), wanted)) {
        return;
      } else if (there.isEmpty()) {
        routes().post(MeSshKeyBody.of(old, name));
      }
      if (wasDefault) {
        setDefault(name, true);
      }
    } catch (OvhException e) {
      throw KeyNotReplacedException.lost(name, old, failure, e);
    }
    throw KeyNotReplacedException.restored(name, failure);
  }

  /**
   * Returns the key that somebody wants on a machine.
   *
   * @param name its name in the account; null for none
   * @param publicKey the key in full; null for none
   * @return the key, with its label for a name if it was given in full; null if there is neither
   * @throws UnknownNameException if the account has no key of this name
   */
  @Nullable NichandleSshKey chosen(@Nullable String name, @Nullable String publicKey) {
    if (publicKey != null) {
      String label = PublicKey.parse(publicKey).label();
      return new NichandleSshKey(publicKey, label, false, Map.of());
    }
    return name == null ? null : one(name);
  }

  private void post(String name, PublicKey key) {
    routes().post(MeSshKeyBody.of(key.line(), name));
  }

  private void setDefault(String name, boolean isDefault) {
    routes().keyName(name).put(NichandleSshKeyInput.of().withDefault_(isDefault));
  }

  private Optional<NichandleSshKey> find(String name) {
    if (!Names.canBeAsked(name)) {
      throw new InvalidInputException("An SSH key can't be named \"" + name + "\"");
    }
    try {
      return Optional.of(routes().keyName(name).get());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private static boolean isSame(NichandleSshKey there, PublicKey wanted) {
    return PublicKey.find(there.key()).filter(wanted::isSameKey).isPresent();
  }

  private static String fingerprint(NichandleSshKey key) {
    return PublicKey.find(key.key()).map(PublicKey::fingerprint).orElse("one that can't be read");
  }

  private static KeyChange added(String name, PublicKey key) {
    return new KeyChange(name, key.line(), Outcome.ADDED, null);
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private MeRoutes.SshKey routes() {
    return MeRoutes.of(client).sshKey();
  }

  /** A list of names says it better than the server's sentence; not every key may read it. */
  private List<String> names(NotFoundException missing) {
    try {
      return routes().get();
    } catch (NotGrantedException e) {
      missing.addSuppressed(e);
      throw missing;
    }
  }

  private <T> T named(String name, Supplier<T> call) {
    if (Names.canBeAsked(name)) {
      try {
        return call.get();
      } catch (NotFoundException e) {
        throw new UnknownNameException("SSH key", name, names(e));
      }
    }
    throw new UnknownNameException("SSH key", name, routes().get());
  }
}
