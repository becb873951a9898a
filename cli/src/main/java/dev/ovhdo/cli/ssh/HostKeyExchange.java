package dev.ovhdo.cli.ssh;

import java.io.IOException;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.session.helpers.MissingAttachedSessionException;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/**
 * One connection to an SSH server that ends after the key exchange: the server has shown a host key
 * and proved that it owns the key.
 */
final class HostKeyExchange implements ServerKeyVerifier, SessionListener {
  private static final String CLOSED = "the server closed the connection";

  /** The time limit for the TCP connection. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

  /** A host key, and the names of the signature algorithms that the server offers. */
  record ServerKey(HostKey key, List<String> offered) {}

  private final CompletableFuture<HostKey> key = new CompletableFuture<>();
  private volatile List<String> offered = List.of();

  private HostKeyExchange() {}

  /**
   * Connects and reads one key of a type that the algorithms use, until {@code end} in nano time.
   */
  static ServerKey run(HostAddress address, List<BuiltinSignatures> algorithms, long end)
      throws IOException {
    HostKeyExchange exchange = new HostKeyExchange();
    SshClient client = exchange.client(algorithms);
    try {
      client.start();
      long connect = Math.min(CONNECT_TIMEOUT.toNanos(), remaining(end));
      client.connect("", address.host(), address.port()).verify(Duration.ofNanos(connect));
      HostKey key = exchange.key.get(remaining(end), TimeUnit.NANOSECONDS);
      return new ServerKey(key, exchange.offered);
    } catch (TimeoutException e) {
      throw new IOException("no host key in time", e);
    } catch (ExecutionException e) {
      throw new IOException(reason(e), e);
    } catch (IOException e) {
      throw new IOException(reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      client.stop();
    }
  }

  /** Loads the classes that a connection needs. */
  static void load() {
    SshClient client = new HostKeyExchange().client(HostKeyType.allAlgorithms());
    client.start();
    client.stop();
  }

  private SshClient client(List<BuiltinSignatures> algorithms) {
    SshClient client =
        ClientBuilder.builder()
            .hostConfigEntryResolver(HostConfigEntryResolver.EMPTY)
            .serverKeyVerifier(this)
            .signatureFactories(List.copyOf(algorithms))
            .build();
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    client.setNioWorkers(1);
    client.addSessionListener(this);
    return client;
  }

  private static long remaining(long end) {
    return Math.max(TimeUnit.MILLISECONDS.toNanos(1), end - System.nanoTime());
  }

  @Override
  public void sessionNegotiationStart(
      Session session, Map<KexProposalOption, String> ours, Map<KexProposalOption, String> theirs) {
    offered = List.of(theirs.getOrDefault(KexProposalOption.SERVERKEYS, "").split(","));
  }

  /** Stores the key and rejects it, which ends the connection. */
  @Override
  public boolean verifyServerKey(ClientSession session, SocketAddress server, PublicKey shown) {
    ByteArrayBuffer blob = new ByteArrayBuffer();
    blob.putRawPublicKey(shown);
    key.complete(HostKey.of(KeyUtils.getKeyType(shown), blob.getCompactData()));
    return false;
  }

  @Override
  public void sessionException(Session session, Throwable failure) {
    if (failure instanceof SshException) {
      key.completeExceptionally(failure);
    } else {
      sessionClosed(session); // "Broken pipe", "Connection reset by peer"
    }
  }

  @Override
  public void sessionClosed(Session session) {
    key.completeExceptionally(new IOException(CLOSED));
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof MissingAttachedSessionException) {
      return CLOSED; // the server was faster than the library's own session
    }
    String message = root.getMessage();
    return root instanceof TimeoutException || message == null ? "no answer in time" : message;
  }
}
