package dev.ovhdo.sandbox.ssh;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/**
 * The host keys of one installation, one of each type that OpenSSH makes. They are made in the
 * background: the RSA key alone takes about a second, and only who asks for it waits for it.
 */
final class HostKeys implements KeyPairProvider {

  private final Map<String, CompletableFuture<KeyPair>> keys = new LinkedHashMap<>();

  private HostKeys() {}

  static HostKeys generate(Executor background) {
    HostKeys made = new HostKeys();
    made.add(KeyPairProvider.SSH_ED25519, HostKeys::ed25519, background);
    made.add(KeyPairProvider.ECDSA_SHA2_NISTP256, HostKeys::ecdsa, background);
    made.add(KeyPairProvider.SSH_RSA, HostKeys::rsa, background);
    return made;
  }

  private void add(String type, Callable<KeyPair> generation, Executor background) {
    CompletableFuture<KeyPair> key = new CompletableFuture<>();
    background.execute(
        () -> {
          try {
            key.complete(generation.call());
          } catch (Exception e) {
            key.completeExceptionally(e);
          }
        });
    keys.put(type, key);
  }

  private static KeyPair ed25519() throws GeneralSecurityException {
    return SecurityUtils.getKeyPairGenerator("Ed25519").generateKeyPair();
  }

  private static KeyPair ecdsa() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static KeyPair rsa() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(3072);
    return generator.generateKeyPair();
  }

  @Override
  public Iterable<String> getKeyTypes(@Nullable SessionContext session) {
    return keys.keySet();
  }

  @Override
  public @Nullable KeyPair loadKey(@Nullable SessionContext session, String type)
      throws IOException {
    CompletableFuture<KeyPair> key = keys.get(KeyUtils.getCanonicalKeyType(type));
    return key == null ? null : await(key);
  }

  @Override
  public Iterable<KeyPair> loadKeys(@Nullable SessionContext session) throws IOException {
    List<KeyPair> all = new ArrayList<>();
    for (CompletableFuture<KeyPair> key : keys.values()) {
      all.add(await(key));
    }
    return all;
  }

  private static KeyPair await(CompletableFuture<KeyPair> key) throws IOException {
    try {
      return key.get();
    } catch (ExecutionException e) {
      throw new IOException("host key could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a host key was being made", e);
    }
  }
}
