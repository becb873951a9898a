package dev.ovhdo.cli.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.source.FolderSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Processes that are killed with SIGKILL while they write. {@code -Dovhdo.kills=N} sets the number
 * of kills of each file (default 3). {@code ConsumerKeyFileProcessTest} kills writers of the
 * consumer key.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KilledWritersTest {
  private static final String OTHERS = "web.example.com ssh-ed25519 AAAA mine\n";
  private static final String SETTINGS = "# mine\n[default]\nendpoint=ovh-ca\n";

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"known_hosts", "profile", "catalogue"})
  void write_processThatIsKilled_leavesTheOldOrTheNewFile(String kind) throws Exception {
    Files.createDirectories(home.resolve(".ssh"));
    Files.writeString(home.resolve(".ssh/known_hosts"), OTHERS);
    Files.writeString(home.resolve(".ovh.conf"), SETTINGS);
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int kills = Integer.getInteger("ovhdo.kills", 3);
    for (int round = 1; round <= kills; round++) {
      kill(kind, random);

      assertWhole(kind, "seed " + seed + ", round " + round);
      WriterProgram.write(kind, home, 0);
      assertWhole(kind, "written after the kill, seed " + seed + ", round " + round);
    }
  }

  private void kill(String kind, Random random) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WriterProgram.class.getName(),
                kind,
                home.toString())
            .redirectError(home.resolve("err").toFile())
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (int line = random.nextInt(20); line >= 0; line--) {
        assertThat(out.readLine()).as(Files.readString(home.resolve("err"))).isNotNull();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void assertWhole(String kind, String when) throws IOException {
    switch (kind) {
      case "known_hosts" -> {
        assertThat(Files.readString(home.resolve(".ssh/known_hosts"))).as(when).startsWith(OTHERS);
        assertThat(KnownHosts.ofHome(home).keys(WriterProgram.SERVER)).as(when).hasSize(1);
      }
      case "profile" ->
          assertThat(Files.readString(home.resolve(".ovh.conf")))
              .as(when)
              .startsWith(SETTINGS)
              .matches(
                  "(?s).*\\[profile:work]\nclient_id=id(\\d+)\nclient_secret=secret\\1\n"
                      + "|.*\\[profile:work]\nclient_secret=secret(\\d+)\nclient_id=id\\2\n");
      default -> {
        FolderSource source = new FolderSource(home.resolve("families"));
        assertThat(source.index()).as(when).isNotEmpty();
        assertThat(source.index())
            .as(when)
            .allSatisfy(
                entry ->
                    assertThat(List.of(WriterProgram.families(0), WriterProgram.families(1)))
                        .anyMatch(version -> version.contains(source.read(entry))));
      }
    }
  }
}
