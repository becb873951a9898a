package dev.ovhdo.sandbox.ssh;

import java.io.IOException;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.Objects;
import org.apache.sshd.common.io.IoAcceptor;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.jspecify.annotations.Nullable;

/**
 * An SSH server that does not bind a port: its connections come through a {@link Handover}. It uses
 * the threads of all machines.
 */
final class HandoverServer extends SshServer {

  private final Threads threads;
  private @Nullable Handover handover;

  private HandoverServer(Threads threads) {
    this.threads = threads;
  }

  static HandoverServer of(Threads threads) {
    SshServer server = ServerBuilder.builder().factory(() -> new HandoverServer(threads)).build();
    server.setScheduledExecutorService(threads.timer(), false);
    return (HandoverServer) server;
  }

  @Override
  protected IoAcceptor createAcceptor() {
    handover = new Handover(this, getSessionFactory(), threads.channels(), threads.workers());
    return handover;
  }

  void take(AsynchronousSocketChannel connection) throws IOException {
    Objects.requireNonNull(handover, "the server has not been started").take(connection);
  }
}
