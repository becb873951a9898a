package dev.ovhdo.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C and SIGTERM end the real process in each state in which it waits for others. */
@Timeout(400)
class SignalTest {
  private static final int ACCEPT_MILLIS = 60_000;

  @TempDir Path home;
  private ServerSocket silent;
  private @Nullable Process started;

  /** The launcher to start; the class itself if it is null. */
  private @Nullable Path launcher;

  @BeforeEach
  void open() throws IOException {
    ExternalProgram.require("env");
    Files.createDirectories(home.resolve("work"));
    silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    silent.setSoTimeout(ACCEPT_MILLIS);
    configure("access_token=t\n");
  }

  @AfterEach
  void close() throws IOException {
    if (started != null) {
      started.destroyForcibly();
    }
    silent.close();
  }

  private void configure(String keys) throws IOException {
    String url = "http://127.0.0.1:" + silent.getLocalPort() + "/1.0";
    Files.writeString(
        home.resolve(".ovh.conf"), "[default]\nendpoint=%1$s\n[%1$s]\n%2$s".formatted(url, keys));
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    // A process of the background ignores SIGINT, and so do its children.
    command.addAll(List.of("env", "--default-signal=INT"));
    if (launcher == null) {
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-Dovhdo.terminal=in,err", "-cp"));
      command.add(System.getProperty("java.class.path"));
      command.add(Main.class.getName());
    } else {
      command.add(launcher.toString());
    }
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.resolve("work").toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    started = process;
    return process;
  }

  /** Sends the signal and checks that the process ends because of it. */
  private static void assertEnds(Process process, String signal)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();

    assertThat(process.waitFor(300, TimeUnit.SECONDS)).as("ends after SIG%s", signal).isTrue();
    assertThat(process.exitValue()).isEqualTo(signal.equals("INT") ? 130 : 143);
  }

  @ParameterizedTest
  @CsvSource({"INT", "TERM"})
  void run_serverNeverAnswers_ends(String signal) throws Exception {
    Process process = start("vps", "list");
    try (Socket accepted = silent.accept()) {
      assertThat(accepted.getInputStream().read()).isNotNegative();

      assertEnds(process, signal);
    }
  }

  @ParameterizedTest
  @CsvSource({"INT", "TERM"})
  void run_question_ends(String signal) throws Exception {
    Process process = start("login", "--token");
    InputStream err = process.getErrorStream();
    assertThat(err.read()).as("the beginning of the question").isNotNegative();

    assertEnds(process, signal);
  }

  @ParameterizedTest
  @CsvSource({"INT", "TERM"})
  void run_credentialCommandNeverEnds_ends(String signal) throws Exception {
    Path trace = home.resolve("started");
    configure("credential_command=sh -c 'echo $$ >\"" + trace + "\"; exec sleep 300'\n");
    Process process = start("vps", "list");
    while (!Files.exists(trace) || Files.size(trace) == 0) {
      assertThat(process.isAlive()).isTrue();
      Thread.onSpinWait();
    }

    assertEnds(process, signal);
    long command = Long.parseLong(Files.readString(trace).strip());
    try {
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (isRunning(command)) {
        assertThat(System.nanoTime()).as("the command ends, too").isLessThan(end);
        Thread.onSpinWait();
      }
    } finally {
      ProcessHandle.of(command).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  /** An ended process stays in the list of processes until its parent has read its exit code. */
  private static boolean isRunning(long pid) {
    if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
      return false;
    }
    Path status = Path.of("/proc", String.valueOf(pid), "stat");
    try {
      return !Files.exists(Path.of("/proc/self/stat"))
          || !Files.readString(status).contains(") Z ");
    } catch (IOException e) {
      return false; // it has just ended
    }
  }

  @ParameterizedTest
  @CsvSource({"INT", "TERM"})
  void run_sshServerNeverAnswers_ends(String signal) throws Exception {
    try (Sandbox sandbox = Sandbox.builder().home(home).machines(false).start();
        ServerSocket ssh = new ServerSocket(0, 5, address(sandbox))) {
      ssh.setSoTimeout(ACCEPT_MILLIS);
      Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"), REPLACE_EXISTING);
      Process process =
          start("vps", "rescue", "vps-demo", "--yes", "--ssh-port", "" + ssh.getLocalPort());
      try (Socket accepted = ssh.accept()) {
        assertThat(accepted.getInputStream().read()).isNotNegative();

        assertEnds(process, signal);
      }
    }
  }

  private static InetAddress address(Sandbox sandbox) throws IOException {
    String ip =
        sandbox.account().vps().find("vps-demo").orElseThrow().ips().stream()
            .map(VpsIp::ipAddress)
            .filter(each -> each.startsWith("127."))
            .findFirst()
            .orElseThrow();
    return InetAddress.getByName(ip);
  }

  /** The launcher is a shell script that becomes the program. */
  @ParameterizedTest
  @CsvSource({"INT", "TERM"})
  void run_throughTheLauncher_ends(String signal) throws Exception {
    launcher = BuiltProgram.in(home);
    Process process = start("vps", "list");
    try (Socket accepted = silent.accept()) {
      assertThat(accepted.getInputStream().read()).isNotNegative();

      assertEnds(process, signal);
    }
  }

  @ParameterizedTest
  @CsvSource({"INT", "TERM"})
  void run_pipeAsInputFile_ends(String signal) throws Exception {
    Path pipe = home.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    Process process = start("api", "--no-validate", "POST", "/x", "--input", pipe.toString());
    // The opening of a pipe for writing waits for the reader.
    Process writer =
        new ProcessBuilder("sh", "-c", "exec 3>\"$0\"; echo; sleep 300", pipe.toString()).start();
    try {
      assertThat(writer.getInputStream().read()).isEqualTo('\n');

      assertEnds(process, signal);
    } finally {
      writer.descendants().forEach(ProcessHandle::destroyForcibly);
      writer.destroyForcibly();
    }
  }
}
