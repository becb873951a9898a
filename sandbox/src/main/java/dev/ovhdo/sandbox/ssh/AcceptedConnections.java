package dev.ovhdo.sandbox.ssh;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.apache.sshd.common.PropertyResolver;
import org.apache.sshd.common.io.IoAcceptor;
import org.apache.sshd.common.io.IoHandler;
import org.apache.sshd.common.io.nio2.Nio2Service;
import org.apache.sshd.common.io.nio2.Nio2Session;

/**
 * The acceptor of an SSH server that does not bind a port: it takes connections that were accepted
 * elsewhere. So a machine listens from the start and loads its SSH server at the first connection.
 */
final class AcceptedConnections extends Nio2Service implements IoAcceptor {

  AcceptedConnections(
      PropertyResolver properties,
      IoHandler handler,
      AsynchronousChannelGroup channels,
      ExecutorService workers) {
    super(properties, handler, channels, workers);
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
