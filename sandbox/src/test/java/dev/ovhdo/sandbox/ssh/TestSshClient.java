package dev.ovhdo.sandbox.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;

/** Connects to the machines with MINA's SSH client. */
final class TestSshClient implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  record Outcome(int status, String output, String errors) {}

  private final SshClient client = SshClient.setUpDefaultClient();
  private final AtomicReference<PublicKey> hostKey = new AtomicReference<>();

  TestSshClient() {
    client.setServerKeyVerifier(
        (session, address, key) -> {
          hostKey.set(key);
          return true;
        });
    client.start();
  }

  Outcome run(String user, String host, int port, KeyPair key, String command) throws IOException {
    try (ClientSession session = session(user, host, port, key);
        ClientChannel channel = session.createExecChannel(command)) {
      return converse(channel, "");
    }
  }

  Outcome type(String user, String host, int port, KeyPair key, boolean terminal, String keys)
      throws IOException {
    try (ClientSession session = session(user, host, port, key);
        ClientChannel channel = terminal ? session.createShellChannel() : plainShell(session)) {
      return converse(channel, keys);
    }
  }

  private static ClientChannel plainShell(ClientSession session) throws IOException {
    var channel = session.createShellChannel();
    channel.setUsePty(false);
    return channel;
  }

  private static Outcome converse(ClientChannel channel, String keys) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    channel.setIn(new java.io.ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)));
    channel.setOut(out);
    channel.setErr(err);
    channel.open().verify(LIMIT);
    channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT);
    Integer status = channel.getExitStatus();
    return new Outcome(
        status == null ? -1 : status,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8));
  }

  private ClientSession session(String user, String host, int port, KeyPair key)
      throws IOException {
    ClientSession session = client.connect(user, host, port).verify(LIMIT).getSession();
    session.addPublicKeyIdentity(key);
    session.auth().verify(LIMIT);
    return session;
  }

  /** Returns the fingerprint of the machine's host key of one kind. */
  String hostKey(String host, int port, BuiltinSignatures kind) throws IOException {
    List<NamedFactory<Signature>> all = client.getSignatureFactories();
    client.setSignatureFactories(List.of(kind));
    try (ClientSession session = client.connect("user", host, port).verify(LIMIT).getSession()) {
      session.waitFor(
          EnumSet.of(
              ClientSession.ClientSessionEvent.WAIT_AUTH, ClientSession.ClientSessionEvent.CLOSED),
          LIMIT);
      return KeyUtils.getFingerPrint(hostKey.getAndSet(null));
    } finally {
      client.setSignatureFactories(all);
    }
  }

  @Override
  public void close() {
    client.stop();
  }
}
