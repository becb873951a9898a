package dev.ovhdo.cli.ssh;

import dev.ovhdo.testing.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostsFuzzTest {
  private static final List<String> SAMPLES =
      List.of(
          "# mine\n192.0.2.1,web ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA== comment\n",
          "|1|F1E1KeoE/eEWhi10WpGv4OdiO6Y=|3988QV0VE8wmZL7suNrYQLITLCg= ssh-rsa AAAAB3NzaC1yc2E=\n",
          "@cert-authority *.example.com,!bad ssh-rsa AAAA\n@revoked [192.0.2.1]:2222 ssh-rsa AA\n");

  @TempDir Path home;

  @Test
  void keysAndReplace_anyFile_failNever() {
    HostAddress address = new HostAddress("192.0.2.1", 22);
    KnownHosts hosts = new KnownHosts(home.resolve("known_hosts"));

    Fuzzing.run(
        SAMPLES,
        input -> {
          Files.write(hosts.file(), input.getBytes(StandardCharsets.UTF_8));
          hosts.keys(address);
          hosts.replace(Map.of(address, List.of()));
        });
  }
}
