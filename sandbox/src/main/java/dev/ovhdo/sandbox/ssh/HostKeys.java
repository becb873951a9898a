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
 * The host keys of one installation, one of each type that OpenSSH makes. Each is made once, when
 * it is first asked for or by {@link #makeAll}: the RSA key alone takes about a second, and hardly
 * a client asks for it.
 */
final class HostKeys implements KeyPairProvider {

  private final Map<String, FutureTask<KeyPair>> keys = new LinkedHashMap<>();

  HostKeys() {
    keys.put(KeyPairProvider.SSH_ED25519, new FutureTask<>(HostKeys::ed25519));
    keys.put(KeyPairProvider.ECDSA_SHA2_NISTP256, new FutureTask<>(HostKeys::ecdsa));
    keys.put(KeyPairProvider.SSH_RSA, new FutureTask<>(HostKeys::rsa));
  }

  /** Has them made, so that nobody waits for them later. */
  void makeAll(Executor background) {
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
    return key == null ? null : made(key);
  }

  @Override
  public Iterable<KeyPair> loadKeys(@Nullable SessionContext session) throws IOException {
    List<KeyPair> all = new ArrayList<>();
    for (FutureTask<KeyPair> key : keys.values()) {
      all.add(made(key));
    }
    return all;
  }

  /** Makes the key, unless somebody has or does; then it waits for them. */
  private static KeyPair made(FutureTask<KeyPair> key) throws IOException {
    key.run();
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
