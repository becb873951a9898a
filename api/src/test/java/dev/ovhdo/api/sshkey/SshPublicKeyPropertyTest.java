package dev.ovhdo.api.sshkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged key is either rejected or parsed to the same key. */
class SshPublicKeyPropertyTest {
  private static final int ROUNDS = 500;

  @ParameterizedTest
  @MethodSource("dev.ovhdo.api.sshkey.SshPublicKeyTest#everyKey")
  void find_anyPartCutAway_isNoKey(String line) {
    String[] parts = line.split(" ", 3);
    for (int end = 0; end < parts[1].length(); end++) {
      assertThat(SshPublicKey.tryParse(parts[0] + " " + parts[1].substring(0, end)))
          .as("the first %s letters", end)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.ovhdo.api.sshkey.SshPublicKeyTest#everyKey")
  void find_randomDamage_isNeverMistakenForAnotherKind(String line) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] parts = line.split(" ", 3);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] blob = Base64.getDecoder().decode(parts[1]);
      blob[random.nextInt(blob.length)] ^= (byte) (1 << random.nextInt(8));
      String encoded = Base64.getEncoder().encodeToString(blob);

      SshPublicKey.tryParse(parts[0] + " " + encoded)
          .ifPresent(
              key -> {
                assertThat(key.encoded()).as("seed %s", seed).isEqualTo(encoded);
                assertThat(SshPublicKey.tryParse(line).orElseThrow().isSameKey(key))
                    .as("seed %s", seed)
                    .isFalse();
              });
    }
  }
}
