package dev.ovhdo.api.sshkey;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.List;

/** Parser for the one-line text form of a public key, with specific messages for other formats. */
final class SshKeyParser {
  private static final String SHAPE =
      "The text is not a public SSH key. A public key is one line such as: ssh-ed25519 AAAA… name";
  private static final String CERTIFICATE = "-cert-v01@openssh.com";

  private SshKeyParser() {}

  /**
   * Parses a text with exactly one key.
   *
   * @throws InvalidInputException if the text has no key or several keys, or other text precedes
   *     the key
   */
  static SshPublicKey parse(String text) {
    rejectOtherFormats(text);
    List<String> lines =
        text.lines()
            .map(line -> line.replace("\uFEFF", "").strip())
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    if (lines.size() > 1) {
      throw new InvalidInputException(several(lines));
    }
    return key(lines.isEmpty() ? "" : lines.get(0));
  }

  private static void rejectOtherFormats(String text) {
    if (text.contains("PRIVATE KEY") || text.contains("PuTTY-User-Key-File")) {
      throw new InvalidInputException(
          "The text is a private key, which must stay secret. Use the public key: the file whose"
              + " name ends in .pub");
    } else if (text.contains("BEGIN SSH2 PUBLIC KEY")) {
      throw new InvalidInputException(otherFormat(""));
    } else if (text.contains("BEGIN RSA PUBLIC KEY")) {
      throw new InvalidInputException(otherFormat("-m PEM "));
    } else if (text.contains("BEGIN PUBLIC KEY")) {
      throw new InvalidInputException(otherFormat("-m PKCS8 "));
    }
  }

  private static String otherFormat(String option) {
    return "The text is a public key in a format that OpenSSH servers don't read. Convert the file"
        + " with: ssh-keygen -i "
        + option
        + "-f FILE";
  }

  private static String several(List<String> lines) {
    long keys = lines.stream().filter(SshKeyParser::beginsLikeKey).count();
    if (keys > 1) {
      return "The text has " + keys + " keys. Use exactly one";
    }
    return beginsLikeKey(lines.get(0))
        ? "The key is broken into %s lines. It must be one line".formatted(lines.size())
        : SHAPE;
  }

  private static boolean beginsLikeKey(String line) {
    return SshKeyBlob.TYPES.contains(words(line, 2)[0]);
  }

  private static SshPublicKey key(String line) {
    String[] parts = words(line, 3);
    String type = parts[0];
    if (type.endsWith(CERTIFICATE)) {
      throw new InvalidInputException(
          "The text is a certificate. Use the key for which it was issued: the file without -cert"
              + " in its name");
    } else if (!SshKeyBlob.TYPES.contains(type)) {
      rejectTextBeforeKey(words(line, 0));
    }
    if (parts.length < 2 || !parts[1].matches("[A-Za-z0-9+/]{16,}={0,3}")) {
      throw new InvalidInputException(SHAPE);
    }
    return new SshPublicKey(type, parts[1], parts.length > 2 ? parts[2] : "");
  }

  /** Rejects options as in {@code authorized_keys}, and host names as in {@code known_hosts}. */
  private static void rejectTextBeforeKey(String[] words) {
    for (int i = 1; i < words.length - 1; i++) {
      if (SshKeyBlob.TYPES.contains(words[i]) && words[i + 1].startsWith("AAAA")) {
        throw new InvalidInputException(
            "There is other text before the key, such as options. Use the line starting at "
                + words[i]);
      }
    }
  }

  private static String[] words(String line, int limit) {
    return line.split("[ \t]+", limit);
  }
}
