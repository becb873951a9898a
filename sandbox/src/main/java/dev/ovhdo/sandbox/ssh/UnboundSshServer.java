package dev.ovhdo.sandbox.ssh;

import java.io.IOException;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.Objects;
import org.apache.sshd.common.io.IoAcceptor;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.jspecify.annotations.Nullable;

/**
 * An SSH server that does not bind a port: its connections come through a {@link
 * AcceptedConnections}. It uses the threads of all machines.
 */
final class UnboundSshServer extends SshServer {

  private final SshThreads threads;
  private @Nullable AcceptedConnections handover;

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
    handover =
        new AcceptedConnections(this, getSessionFactory(), threads.channels(), threads.workers());
    return handover;
  }

  void take(AsynchronousSocketChannel connection) throws IOException {
    Objects.requireNonNull(handover, "the server has not been started").take(connection);
  }
}
