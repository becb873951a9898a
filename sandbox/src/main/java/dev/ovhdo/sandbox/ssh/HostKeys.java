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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/**
 * The host keys of one installation, one of each type that OpenSSH generates. A key is generated
 * once, at its first use or by {@link #generateAll}: the RSA key takes about a second, and few
 * clients use it.
 */
final class HostKeys implements KeyPairProvider {

  private final Map<String, FutureTask<KeyPair>> keys = new LinkedHashMap<>();

  HostKeys() {
    keys.put(KeyPairProvider.SSH_ED25519, new FutureTask<>(HostKeys::ed25519));
    keys.put(KeyPairProvider.ECDSA_SHA2_NISTP256, new FutureTask<>(HostKeys::ecdsa));
    keys.put(KeyPairProvider.SSH_RSA, new FutureTask<>(HostKeys::rsa));
  }

  /** Generates all keys in the background, so that no client waits for them later. */
  void generateAll(Executor background) {
    keys.values().forEach(background::execute);
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
    FutureTask<KeyPair> key = keys.get(KeyUtils.getCanonicalKeyType(type));
    return key == null ? null : generated(key);
  }

  @Override
  public Iterable<KeyPair> loadKeys(@Nullable SessionContext session) throws IOException {
    List<KeyPair> all = new ArrayList<>();
    for (FutureTask<KeyPair> key : keys.values()) {
      all.add(generated(key));
    }
    return all;
  }

  /** Generates the key, or waits until another thread has generated it. */
  private static KeyPair generated(FutureTask<KeyPair> key) throws IOException {
    key.run();
    try {
      return key.get();
    } catch (ExecutionException e) {
      throw new IOException("the host key could not be generated", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted during the generation of a host key", e);
    }
  }
}
