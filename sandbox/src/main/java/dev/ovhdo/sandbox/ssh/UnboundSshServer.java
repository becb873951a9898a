package dev.ovhdo.sandbox.ssh;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.apache.sshd.common.io.IoAcceptor;
import org.apache.sshd.common.io.IoHandler;
import org.apache.sshd.common.io.nio2.Nio2Service;
import org.apache.sshd.common.io.nio2.Nio2Session;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.jspecify.annotations.Nullable;

/**
 * An SSH server that does not bind a port: another class accepts the connections. So a machine
 * listens from the start and loads its SSH server at the first connection. The server uses the
 * threads of all machines.
 */
final class UnboundSshServer extends SshServer {

  private final SshThreads threads;
  private @Nullable AcceptedConnections connections;

  private UnboundSshServer(SshThreads threads) {
    this.threads = threads;
  }

  static UnboundSshServer of(SshThreads threads) {
    SshServer server = ServerBuilder.builder().factory(() -> new UnboundSshServer(threads)).build();
    server.setScheduledExecutorService(threads.timer(), false);
    return (UnboundSshServer) server;
  }

  @Override
  protected IoAcceptor createAcceptor() {
    connections = new AcceptedConnections(getSessionFactory());
    return connections;
  }

  void take(AsynchronousSocketChannel connection) throws IOException {
    Objects.requireNonNull(connections, "the server has not been started").take(connection);
  }

  /** The acceptor of this server: it accepts nothing itself. */
  private final class AcceptedConnections extends Nio2Service implements IoAcceptor {

    AcceptedConnections(IoHandler handler) {
      super(UnboundSshServer.this, handler, threads.channels(), threads.workers());
    }

    void take(AsynchronousSocketChannel connection) throws IOException {
      setSocketOptions(connection);
      Nio2Session session =
          new Nio2Session(
              this, propertyResolver, getIoHandler(), connection, connection.getLocalAddress());
      try {
        getIoHandler().sessionCreated(session);
        mapSession(session);
        session.startReading();
      } catch (Exception e) {
        session.close(true);
        throw new IOException("connection from " + session.getRemoteAddress() + " not served", e);
      }
    }

    @Override
    public void bind(Collection<? extends SocketAddress> addresses) {}

    @Override
    public void bind(SocketAddress address) {}

    @Override
    public void unbind(Collection<? extends SocketAddress> addresses) {}

    @Override
    public void unbind(SocketAddress address) {}

    @Override
    public void unbind() {}

    @Override
    public Set<SocketAddress> getBoundAddresses() {
      return Set.of();
    }
  }
}
