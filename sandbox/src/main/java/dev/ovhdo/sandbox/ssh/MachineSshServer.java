package dev.ovhdo.sandbox.ssh;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousSocketChannel;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;

/**
 * The SSH server of one installation. It accepts the installation's user with one of the authorized
 * keys, and starts the {@link Shell} of the sandbox. It refuses forwarding and file transfer.
 */
final class MachineSshServer implements AutoCloseable {

  private final UnboundSshServer server;
  private boolean closed;

  MachineSshServer(
      InetSocketAddress address, Installation installation, HostKeys hostKeys, SshThreads threads)
      throws IOException {
    List<PublicKey> authorized = publicKeys(installation.authorizedKeys());
    server = UnboundSshServer.of(threads);
    server.setHost(address.getHostString());
    server.setPort(address.getPort());
    server.setKeyPairProvider(hostKeys);
    server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    server.setPublickeyAuthenticator(
        (user, key, session) ->
            user.equals(installation.user())
                && authorized.stream().anyMatch(known -> KeyUtils.compareKeys(known, key)));
    server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    server.setCommandFactory(
        (channel, line) -> new ShellSession(installation, line, threads.workers()));
    server.setShellFactory(channel -> new ShellSession(installation, null, threads.workers()));
    server.start();
  }

  /** A line that is not a key is ignored, as in a real authorized_keys file. */
  private static List<PublicKey> publicKeys(List<String> lines) {
    List<PublicKey> keys = new ArrayList<>();
    for (String line : lines) {
      try {
        AuthorizedKeyEntry entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line);
        if (entry != null) {
          keys.add(entry.resolvePublicKey(null, PublicKeyEntryResolver.IGNORING));
        }
      } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
        System.getLogger(MachineSshServer.class.getName())
            .log(System.Logger.Level.DEBUG, "authorized key ignored: {0}", e.getMessage());
      }
    }
    keys.removeIf(key -> key == null);
    return keys;
  }

  /** Serves the connection, or closes it if this server is closed. */
  synchronized void serve(AsynchronousSocketChannel connection) throws IOException {
    if (closed) {
      connection.close();
    } else {
      server.take(connection);
    }
  }

  /** Closes all sessions. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    server.stop(true);
  }
}
