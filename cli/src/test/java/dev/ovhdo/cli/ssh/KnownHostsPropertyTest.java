package dev.ovhdo.cli.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever else the file holds stays, and what was written can be read, for random files. */
class KnownHostsPropertyTest {
  private static final int FILES = 400;

  @TempDir private Path folder;

  @Test
  void replace_randomFile_leavesOtherHostsAloneAndHoldsTheNewKeys() throws IOException {
    long first = new Random().nextLong();
    for (long seed = first; seed < first + FILES; seed++) {
      check(seed);
    }
  }

  private void check(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> others = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    for (int line = random.nextInt(12); line > 0; line--) {
      if (random.nextInt(3) == 0) {
        content.append(ownEntry(random)).append(lineEnd(random));
      } else {
        String other = other(random) + lineEnd(random);
        others.add(other);
        content.append(other);
      }
    }
    Path file = folder.resolve("known_hosts");
    Files.write(file, content.toString().getBytes(StandardCharsets.ISO_8859_1));
    KnownHosts hosts = new KnownHosts(file, random);
    Map<HostAddress, List<HostKey>> fresh = new LinkedHashMap<>();
    fresh.put(new HostAddress("192.0.2.1", 22), keys(random));
    fresh.put(new HostAddress("2001:db8::1", 22), keys(random));

    hosts.replace(fresh);

    String after = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(after).as("seed %s", seed).startsWith(String.join("", others));
    assertThat(Files.readString(folder.resolve("known_hosts.old"), StandardCharsets.ISO_8859_1))
        .as("seed %s", seed)
        .isEqualTo(content.toString());
    for (Map.Entry<HostAddress, List<HostKey>> entry : fresh.entrySet()) {
      assertThat(hosts.keys(entry.getKey()))
          .as("keys of %s, seed %s", entry.getKey(), seed)
          .isEqualTo(entry.getValue());
    }
  }

  private static String ownEntry(Random random) {
    String name = random.nextBoolean() ? "192.0.2.1" : "2001:DB8::1";
    String field =
        switch (random.nextInt(3)) {
          case 0 -> HashedHostName.of(name.toLowerCase(Locale.ROOT), random);
          case 1 -> "192.0.2.1,2001:db8::1";
          default -> name;
        };
    return entry(field, random);
  }

  private static String other(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1 -> "# " + noise(random);
      case 2 -> "@revoked " + entry("192.0.2.1", random);
      case 3 -> entry("192.0.2.*,!192.0.2.1", random);
      case 4 -> entry(HashedHostName.of("192.0.2." + random.nextInt(2, 255), random), random);
      case 5 -> entry("[192.0.2.1]:" + random.nextInt(23, 65_536), random);
      case 6 -> noise(random);
      default -> entry("host" + random.nextInt() + ",192.0.2." + random.nextInt(2, 255), random);
    };
  }

  private static String entry(String names, Random random) {
    HostKey key = TestKeys.random(random);
    String comment = random.nextBoolean() ? "" : " " + noise(random);
    return names + " " + key.type() + " " + key.encoded() + comment;
  }

  private static List<HostKey> keys(Random random) {
    return random.ints(random.nextInt(1, 4)).mapToObj(TestKeys::ed25519).toList();
  }

  /** Bytes that are often no UTF-8; no line feed, and nothing that names our hosts. */
  private static String noise(Random random) {
    StringBuilder noise = new StringBuilder("~");
    for (int length = random.nextInt(20); length > 0; length--) {
      int next = random.nextInt(256);
      noise.append((char) (next == '\n' ? 0 : next));
    }
    return noise.toString();
  }

  private static String lineEnd(Random random) {
    return random.nextInt(4) == 0 ? "\r\n" : "\n";
  }
}
