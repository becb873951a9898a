package dev.ovhdo.api.sshkey;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.Effect;
import dev.ovhdo.api.internal.NameResolver;
import dev.ovhdo.api.internal.Settlement;
import dev.ovhdo.api.sshkey.SshKeyChange.Outcome;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.me.MeRoutes;
import dev.ovhdo.routes.me.MeSshKeyBody;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Manages the public SSH keys of the account. Thread-safe. */
public final class SshKeyService {
  private final OvhClient client;

  /** Creates the service; {@code ovh.sshKeys()} returns an instance. */
  public SshKeyService(OvhClient client) {
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
   * Reads the names of all keys.
   *
   * <p>Route: {@code GET /me/sshKey}
   */
  public List<String> names() {
    return routes().get();
  }

  /**
   * Reads a key.
   *
   * <p>Route: {@code GET /me/sshKey/{keyName}}
   *
   * @param name the name of the key in the account
   * @throws ResourceNotFoundException if the account has no such key
   */
  public NichandleSshKey get(String name) {
    return named(name, () -> routes().keyName(name).get());
  }

  /**
   * Adds a key to the account. Existing machines are not changed: a key is installed at a
   * reinstallation.
   *
   * <p>Route: {@code POST /me/sshKey}
   *
   * @param name a name that no key of the account has
   * @param publicKey the public key in one line: {@code ssh-ed25519 AAAA… me@laptop}
   * @return the added key
   * @throws InvalidInputException if the text is not a public key
   * @throws OutcomeUnknownException if the answer is lost, and the account does not show the key
   * @throws dev.ovhdo.client.error.ConflictException if the account has a key with this name
   */
  public NichandleSshKey add(String name, String publicKey) {
    SshPublicKey key = SshPublicKey.parse(publicKey);
    post(name, key);
    return new NichandleSshKey(key.line(), name, Map.of());
  }

  /**
   * Adds a key to the account unless the account has the same key with this name. Comments are not
   * compared.
   *
   * <p>Route: {@code GET /me/sshKey/{keyName}}, {@code POST /me/sshKey}
   *
   * @param name the name of the key in the account
   * @param publicKey the public key in one line
   * @return the change with the outcome {@code ADDED} or {@code UNCHANGED}
   * @throws InvalidInputException if the text is not a public key, or the name is not possible
   * @throws SshKeyConflictException if the account has a different key with this name
   * @throws OutcomeUnknownException if the answer is lost, and the account does not show the key
   */
  public SshKeyChange ensure(String name, String publicKey) {
    SshPublicKey wanted = SshPublicKey.parse(publicKey);
    Optional<NichandleSshKey> existing = find(name);
    if (existing.isEmpty()) {
      try {
        post(name, wanted);
        return added(name, wanted);
      } catch (ConflictException e) {
        // Another client has added a key with this name, possibly the same key.
        existing = Optional.of(find(name).orElseThrow(() -> e));
      }
    }
    NichandleSshKey there = existing.get();
    if (isSame(there, wanted)) {
      return new SshKeyChange(name, there.key(), Outcome.UNCHANGED, null);
    }
    throw new SshKeyConflictException(name, fingerprint(there), wanted);
  }

  /**
   * Adds a key to the account, and replaces a different key with this name. The API has no call to
   * change a key, so the old key is removed and the new key added. If the new key cannot be added,
   * the old key is restored.
   *
   * <p>Route: {@code GET /me/sshKey/{keyName}}, {@code DELETE /me/sshKey/{keyName}}, {@code POST
   * /me/sshKey}
   *
   * @param name the name of the key in the account
   * @param publicKey the public key in one line
   * @return the change; {@code UNCHANGED} if the account had the same key
   * @throws InvalidInputException if the text is not a public key, or the name is not possible
   * @throws SshKeyReplacementException if the new key could not be added; the old key was restored
   *     or is in the exception
   */
  public SshKeyChange replace(String name, String publicKey) {
    SshPublicKey wanted = SshPublicKey.parse(publicKey);
    Optional<NichandleSshKey> existing = find(name);
    if (existing.isEmpty()) {
      post(name, wanted);
      return added(name, wanted);
    }
    NichandleSshKey old = existing.get();
    if (isSame(old, wanted)) {
      return new SshKeyChange(name, old.key(), Outcome.UNCHANGED, null);
    }
    // Read before the removal: a key that could not be read could not be restored.
    String oldKey = old.key();
    removeOldKey(name, oldKey);
    try {
      post(name, wanted);
    } catch (OvhException e) {
      restoreOldKey(name, oldKey, wanted, e);
    }
    return new SshKeyChange(name, wanted.line(), Outcome.REPLACED, oldKey);
  }

  /**
   * Removes a key from the account. Machines on which it is installed continue to accept it.
   *
   * <p>Route: {@code DELETE /me/sshKey/{keyName}}
   *
   * @param name the name of the key in the account
   * @throws ResourceNotFoundException if the account has no such key
   * @throws OutcomeUnknownException if the answer is lost, and the account still shows the key
   */
  public void remove(String name) {
    named(
        name,
        () -> {
          delete(name);
          return name;
        });
  }

  private void delete(String name) {
    Settlement.run(
        client,
        effect("the removal of the SSH key \"" + name + "\""),
        () -> routes().keyName(name).delete(),
        () -> find(name).isEmpty());
  }

  private void removeOldKey(String name, String old) {
    try {
      delete(name);
    } catch (NotFoundException e) {
      // Another client has removed the key.
    } catch (OvhException e) {
      throw e.mayHaveBeenCarriedOut() ? SshKeyReplacementException.inDoubt(name, old, e) : e;
    }
  }

  /**
   * Restores the old key after a failure to add the new key. A new key whose addition is in doubt
   * cannot replace the old key, because OVHcloud refuses a second key with the same name.
   */
  private void restoreOldKey(String name, String old, SshPublicKey wanted, OvhException failure) {
    try {
      Optional<NichandleSshKey> there = find(name);
      if (there.filter(key -> isSame(key, wanted)).isPresent()) {
        return;
      }
      if (there.isEmpty()) {
        post(name, old, key -> key.optional(NichandleSshKey::key).filter(old::equals).isPresent());
      }
    } catch (OvhException e) {
      throw SshKeyReplacementException.lostKey(name, old, failure, e);
    }
    throw SshKeyReplacementException.restored(name, failure);
  }

  /**
   * Resolves the key to install on a machine.
   *
   * <p>Route: {@code GET /me/sshKey/{keyName}}
   *
   * @param choice the choice of a key
   * @return the key; the name of a key that was given in full is its label; empty for no key
   * @throws ResourceNotFoundException if the account has no key with this name
   * @throws InvalidInputException if the account's key with this name is not a public key: the
   *     machine would be inaccessible
   */
  public Optional<NichandleSshKey> resolve(SshKeyChoice choice) {
    if (choice instanceof SshKeyChoice.Named named) {
      return Optional.of(usable(named.name(), get(named.name())));
    }
    return choice instanceof SshKeyChoice.Literal literal
        ? Optional.of(new NichandleSshKey(literal.key().line(), literal.key().label(), Map.of()))
        : Optional.empty();
  }

  private static NichandleSshKey usable(String name, NichandleSshKey key) {
    String text = key.optional(NichandleSshKey::key).orElse("");
    try {
      return new NichandleSshKey(SshKeyParser.parse(text).line(), name, key.unknown());
    } catch (InvalidInputException e) {
      throw new InvalidInputException(
          "The SSH key \"%s\" of the account cannot be installed. %s"
              .formatted(name, e.getMessage()),
          e);
    }
  }

  private void post(String name, SshPublicKey key) {
    post(name, key.line(), there -> isSame(there, key));
  }

  private void post(String name, String key, Predicate<NichandleSshKey> isSame) {
    Settlement.run(
        client,
        effect("the SSH key \"" + name + "\""),
        () -> routes().post(MeSshKeyBody.of(key, name)),
        () -> find(name).filter(isSame).isPresent());
  }

  private static Effect effect(String expected) {
    return Effect.ofState(expected, "GET /me/sshKey");
  }

  private Optional<NichandleSshKey> find(String name) {
    if (!NameResolver.isPathSegment(name)) {
      throw new InvalidInputException("An SSH key can't be named \"" + name + "\"");
    }
    try {
      return Optional.of(routes().keyName(name).get());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private static boolean isSame(NichandleSshKey there, SshPublicKey wanted) {
    return there
        .optional(NichandleSshKey::key)
        .flatMap(SshPublicKey::tryParse)
        .filter(wanted::isSameKey)
        .isPresent();
  }

  private static String fingerprint(NichandleSshKey key) {
    return key.optional(NichandleSshKey::key)
        .flatMap(SshPublicKey::tryParse)
        .map(SshPublicKey::fingerprint)
        .orElse("an unreadable key");
  }

  private static SshKeyChange added(String name, SshPublicKey key) {
    return new SshKeyChange(name, key.line(), Outcome.ADDED, null);
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private MeRoutes.SshKey routes() {
    return MeRoutes.of(client).sshKey();
  }

  /** Reads the names for the message, which some consumer keys are not permitted to do. */
  private List<String> names(NotFoundException missing) {
    try {
      return routes().get();
    } catch (NotGrantedException e) {
      missing.addSuppressed(e);
      throw missing;
    }
  }

  private <T> T named(String name, Supplier<T> call) {
    if (NameResolver.isPathSegment(name)) {
      try {
        return call.get();
      } catch (NotFoundException e) {
        throw ResourceNotFoundException.of("SSH key", name, names(e));
      }
    }
    throw ResourceNotFoundException.of("SSH key", name, routes().get());
  }
}
