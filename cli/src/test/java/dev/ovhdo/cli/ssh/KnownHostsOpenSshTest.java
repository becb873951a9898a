package dev.ovhdo.cli.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenSSH's own ssh-keygen reads what we write, and we read what it writes. */
class KnownHostsOpenSshTest {
  private static final HostAddress HOST = new HostAddress("192.0.2.1", 22);
  private static final HostAddress OTHER_PORT = new HostAddress("192.0.2.1", 2222);

  @TempDir private Path folder;

  private ExternalProgram sshKeygen;

  @BeforeEach
  void findSshKeygen() {
    sshKeygen = ExternalProgram.require("ssh-keygen");
  }

  @Test
  void replace_bothPorts_sshKeygenFindsTheNewKeysAndNotTheOld()
      throws IOException, InterruptedException {
    HostKey old = generated("ed25519", 256, "old");
    HostKey fresh = generated("ed25519", 256, "new");
    HostKey freshRsa = generated("rsa", 2048, "new-rsa");
    Path file = folder.resolve("known_hosts");
    Files.writeString(
        file,
        "192.0.2.1,192.0.2.9 %s %s\n[192.0.2.1]:2222 %s %s\n"
            .formatted(old.type(), old.encoded(), old.type(), old.encoded()));
    Map<HostAddress, List<HostKey>> keys = new LinkedHashMap<>();
    keys.put(HOST, List.of(fresh, freshRsa));
    keys.put(OTHER_PORT, List.of(fresh));

    new KnownHosts(file).replace(keys);

    assertThat(find("192.0.2.1", file))
        .contains(fresh.encoded(), freshRsa.encoded())
        .doesNotContain(old.encoded());
    assertThat(find("[192.0.2.1]:2222", file))
        .contains(fresh.encoded())
        .doesNotContain(old.encoded());
    assertThat(find("192.0.2.9", file)).contains(old.encoded()).doesNotContain(fresh.encoded());
    assertThat(sshKeygen.run("-R", "192.0.2.1", "-f", file).exit()).isZero();
    assertThat(new KnownHosts(file).keys(HOST)).isEmpty();
  }

  @Test
  void keys_fileHashedBySshKeygen_areFound() throws IOException, InterruptedException {
    HostKey key = generated("ed25519", 256, "key");
    Path file = folder.resolve("known_hosts");
    Files.writeString(
        file, "192.0.2.1,[192.0.2.1]:2222 " + key.type() + " " + key.encoded() + "\n");

    assertThat(sshKeygen.run("-H", "-f", file).exit()).isZero();

    assertThat(Files.readString(file)).doesNotContain("192.0.2.1");
    assertThat(new KnownHosts(file).keys(HOST)).containsExactly(key);
    assertThat(new KnownHosts(file).keys(OTHER_PORT)).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({"ed25519, 256", "ecdsa, 256", "ecdsa, 384", "ecdsa, 521", "rsa, 3072"})
  void fingerprint_generatedKey_isWhatSshKeygenShows(String type, int bits)
      throws IOException, InterruptedException {
    HostKey key = generated(type, bits, "key");

    assertThat(sshKeygen.run("-l", "-f", folder.resolve("key.pub")).output())
        .startsWith(key.bits() + " " + key.fingerprint() + " ")
        .endsWith(" (" + key.family() + ")\n");
  }

  private HostKey generated(String type, int bits, String name)
      throws IOException, InterruptedException {
    Path file = folder.resolve(name);
    sshKeygen.run("-q", "-N", "", "-t", type, "-b", bits, "-f", file);
    String[] fields = Files.readString(folder.resolve(name + ".pub")).split(" ", -1);
    return HostKey.parse(fields[0], fields[1]).orElseThrow();
  }

  private String find(String name, Path file) throws InterruptedException {
    return sshKeygen.run("-F", name, "-f", file).output();
  }
}
