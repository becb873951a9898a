package dev.ovhdo.sandbox.state;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** Public SSH keys as one line of text: type, Base64 and an optional comment. */
public final class PublicKeyText {
  private static final Set<String> TYPES =
      Set.of(
          "ssh-ed25519",
          "ssh-rsa",
          "ssh-dss",
          "ecdsa-sha2-nistp256",
          "ecdsa-sha2-nistp384",
          "ecdsa-sha2-nistp521",
          "sk-ssh-ed25519@openssh.com",
          "sk-ecdsa-sha2-nistp256@openssh.com");

  private PublicKeyText() {}

  /**
   * Returns whether the text is one key, and its Base64 contains a key of the type named before it.
   */
  public static boolean isKey(String text) {
    String[] parts = text.strip().split("[ \\t]+", 3);
    if (parts.length < 2 || !TYPES.contains(parts[0]) || text.strip().contains("\n")) {
      return false;
    }
    try {
      ByteBuffer blob = ByteBuffer.wrap(Base64.getDecoder().decode(parts[1]));
      byte[] type = new byte[Math.min(blob.getInt(), blob.remaining())];
      blob.get(type);
      return new String(type, StandardCharsets.US_ASCII).equals(parts[0]) && blob.hasRemaining();
    } catch (IllegalArgumentException | BufferUnderflowException | NegativeArraySizeException e) {
      return false;
    }
  }
}
