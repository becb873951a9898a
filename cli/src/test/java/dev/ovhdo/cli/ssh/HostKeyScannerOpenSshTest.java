package dev.ovhdo.cli.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.testing.ExternalProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server that people have: OpenSSH's own, on a port of its own, with keys made for the test.
 */
class HostKeyScannerOpenSshTest {
  private static final List<String> TYPES = List.of("ed25519", "ecdsa", "rsa");

  @TempDir Path folder;
  private int port;
  private Process server;

  @BeforeEach
  void startServer() throws Exception {
    ExternalProgram sshd = ExternalProgram.require("sshd");
    ExternalProgram keygen = ExternalProgram.require("ssh-keygen");
    if ("root".equals(System.getProperty("user.name"))) {
      ExternalProgram.requirePath(Path.of("/run/sshd"));
    }
    port = freePort();
    List<String> configuration =
        new ArrayList<>(List.of("ListenAddress 127.0.0.1:" + port, "PidFile none", "UsePAM no"));
    for (String type : TYPES) {
      Path key = folder.resolve(type);
      assertThat(keygen.run("-q", "-t", type, "-N", "", "-f", key).exit()).isZero();
      configuration.add("HostKey " + key);
    }
    Path file = Files.write(folder.resolve("sshd_config"), configuration);
    server =
        new ProcessBuilder(sshd.path().toString(), "-D", "-e", "-f", file.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader log =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    assertThat(log.readLine()).startsWith("Server listening on 127.0.0.1 port " + port);
  }

  @AfterEach
  void stopServer() {
    if (server != null) {
      server.destroyForcibly();
    }
  }

  @Test
  void keys_openSshServer_areThoseOfItsFiles() throws Exception {
    List<HostKey> expected = new ArrayList<>();
    for (String type : TYPES) {
      String[] fields = Files.readString(folder.resolve(type + ".pub")).split(" ");
      expected.add(HostKey.parse(fields[0], fields[1]).orElseThrow());
    }

    assertThat(
            new HostKeyScanner().keys(new HostAddress("127.0.0.1", port), Duration.ofSeconds(30)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
