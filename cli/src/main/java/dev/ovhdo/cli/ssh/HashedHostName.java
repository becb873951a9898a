package dev.ovhdo.cli.ssh;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Host names that known_hosts stores as a hash: {@code |1|SALT|HMAC-SHA1}. */
final class HashedHostName {
  private static final String MAGIC = "|1|";
  private static final int SALT_BYTES = 20;

  private HashedHostName() {}

  static String of(String name, RandomGenerator random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder();
    return MAGIC + base64.encodeToString(salt) + "|" + base64.encodeToString(hash(name, salt));
  }

  /** Returns whether a field of a line is the hash of a name. */
  static boolean matches(String field, String name) {
    if (!field.startsWith(MAGIC)) {
      return false;
    }
    String[] parts = field.substring(MAGIC.length()).split("\\|", -1);
    if (parts.length != 2 || parts[0].isEmpty()) {
      return false;
    }
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      return MessageDigest.isEqual(hash(name, base64.decode(parts[0])), base64.decode(parts[1]));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] hash(String name, byte[] salt) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(salt, "HmacSHA1"));
      return mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }
}
