package dev.ovhdo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server of PostgreSQL on a port of the loopback address, with an empty database {@code postgres}
 * in a temporary folder. The tests that use it are skipped where Debian's package {@code
 * postgresql} is not installed; with {@code CI=true} they fail.
 */
public final class PostgresServer implements AutoCloseable {
  /** The user that owns the database. */
  public static final String USER = "fleet";

  /** The password of the user. */
  public static final String PASSWORD = "sesame";

  private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
  private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

  /** The package creates this user; the programs of PostgreSQL refuse to run as root. */
  private static final String SYSTEM_USER = "postgres";

  private final Path programs;
  private final Path folder;
  private final int port;
  private Process process;

  private PostgresServer(Path programs, Path folder, int port) throws IOException {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
    this.process = launch();
  }

  /** Starts a server; skips the test if PostgreSQL is not installed. */
  public static PostgresServer start() throws IOException, InterruptedException {
    ExternalProgram.requirePath(PACKAGES);
    Path programs = newestPrograms();
    Path folder = Files.createTempDirectory("postgres");
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    if (IS_ROOT) {
      for (Path each : List.of(folder, password)) {
        Files.setOwner(
            each,
            each.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(SYSTEM_USER));
      }
    }
    Process initialization =
        start(
            folder,
            programs.resolve("initdb"),
            "--pgdata=" + folder.resolve("data"),
            "--username=" + USER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--no-locale",
            "--encoding=UTF8",
            "--no-sync");
    if (initialization.waitFor() != 0) {
      throw new AssertionError("initdb failed: " + Files.readString(folder.resolve("log")));
    }
    PostgresServer server = new PostgresServer(programs, folder, freePort());
    server.await();
    return server;
  }

  private static Path newestPrograms() throws IOException {
    try (Stream<Path> versions = Files.list(PACKAGES)) {
      return versions
          .max(Comparator.comparingInt(each -> Integer.parseInt(each.getFileName().toString())))
          .orElseThrow()
          .resolve("bin");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Process start(Path folder, Path program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (IS_ROOT) {
      command.addAll(
          List.of(
              ExternalProgram.require("setpriv").path().toString(),
              "--reuid=" + SYSTEM_USER,
              "--regid=" + SYSTEM_USER,
              "--clear-groups"));
    }
    command.add(program.toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private Process launch() throws IOException {
    return start(
        folder,
        programs.resolve("postgres"),
        "-D",
        folder.resolve("data").toString(),
        "-p",
        Integer.toString(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "fsync=off");
  }

  private void await() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!accepts()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("postgres: " + Files.readString(folder.resolve("log")));
      }
      Thread.sleep(50);
    }
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return Files.readString(folder.resolve("data/postmaster.pid")).contains("ready");
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the address of the database, with the user and without the password. */
  public String address() {
    return "postgresql://" + USER + "@127.0.0.1:" + port + "/postgres";
  }

  /** Ends the server and its connections. */
  public void stop() throws InterruptedException {
    // SIGTERM would wait for the clients.
    ExternalProgram.require("kill").run("-INT", Long.toString(process.pid()));
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Starts the server again, on the same port and with the same data. */
  public void restart() throws IOException, InterruptedException {
    process = launch();
    await();
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
