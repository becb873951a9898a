package dev.ovhdo.cli.ssh;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** Keys with a valid format that no server accepts. */
final class TestKeys {
  private TestKeys() {}

  /** Returns a key that is always the same for the same number. */
  static HostKey ed25519(int number) {
    byte[] point = new byte[32];
    ByteBuffer.wrap(point).putInt(number);
    return key("ssh-ed25519", point);
  }

  static HostKey random(RandomGenerator random) {
    byte[] content = new byte[random.nextInt(32, 80)];
    random.nextBytes(content);
    String[] types = {"ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa"};
    return key(types[random.nextInt(types.length)], content);
  }

  private static HostKey key(String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    return HostKey.of(
        type,
        ByteBuffer.allocate(8 + name.length + content.length)
            .putInt(name.length)
            .put(name)
            .putInt(content.length)
            .put(content)
            .array());
  }
}
