package dev.ovhdo.cli.server;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.SshKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A sandbox with the demonstration account for installation tests, without SSH servers. Its clock
 * advances when the program sleeps.
 */
final class InstallSandbox implements AutoCloseable {
  static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGi2740IieEJlgOXnsoQpVro8IpadxdqqJwHUNsx/ZEj me@laptop";

  final SteppingTime time = new SteppingTime();
  final Sandbox sandbox;
  final int closedPort;
  private final Path home;

  InstallSandbox(Path home) {
    this.home = home;
    sandbox = Sandbox.builder().clock(time.clock()).machines(false).home(home).start();
    sandbox.account().sshKeys().put(new SshKey("laptop", KEY));
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closedPort = socket.getLocalPort();
      Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Server server() {
    return sandbox.account().servers().find("ns3001.example.net").orElseThrow();
  }

  void change(UnaryOperator<Server> change) {
    sandbox.account().servers().update("ns3001.example.net", change);
  }

  /** Returns the id of the latest task. */
  long task() {
    List<Long> all = sandbox.account().tasks().keys();
    return all.get(all.size() - 1);
  }

  ProgramRunner runner() {
    return new ProgramRunner(home).time(time.source());
  }

  Outcome run(String... arguments) {
    return runner().run(arguments);
  }

  /** Runs {@code server reinstall storage --yes} without waiting for an SSH server. */
  Outcome reinstall(String... options) {
    String[] agreed = Arrays.copyOf(options, options.length + 1);
    agreed[options.length] = "--yes";
    return runner().run(reinstallation(agreed));
  }

  String[] reinstallation(String... options) {
    return Stream.of(
            Stream.of("server", "reinstall", "storage"),
            Stream.of(options),
            Stream.of("--ssh-port", Integer.toString(closedPort), "--ssh-timeout", "0s"))
        .flatMap(words -> words)
        .toArray(String[]::new);
  }

  void file(String name, String text) {
    try {
      Files.writeString(Files.createDirectories(home.resolve("work")).resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the calls of all methods but GET. */
  List<RecordedCall> changes() {
    return sandbox.journal().calls().stream().filter(call -> !call.method().equals("GET")).toList();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
