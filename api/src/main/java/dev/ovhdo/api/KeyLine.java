package dev.ovhdo.api;

import java.util.List;

/** The line of a public key among all else that people take for it. */
final class KeyLine {
  private static final String SHAPE =
      "That is no public SSH key. One looks like this, in one line: ssh-ed25519 AAAA… name";
  private static final String CERTIFICATE = "-cert-v01@openssh.com";

  private KeyLine() {}

  /**
   * Reads the only key of a text.
   *
   * @throws InvalidInputException if it has none or several, or something stands in front of it
   */
  static PublicKey read(String text) {
    refuseOtherFormats(text);
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

  private static void refuseOtherFormats(String text) {
    if (text.contains("PRIVATE KEY") || text.contains("PuTTY-User-Key-File")) {
      throw new InvalidInputException(
          "That is a private key. It stays where it is: hand over the public half, the file that"
              + " ends in .pub");
    } else if (text.contains("BEGIN SSH2 PUBLIC KEY")) {
      throw new InvalidInputException(otherFormat(""));
    } else if (text.contains("BEGIN RSA PUBLIC KEY")) {
      throw new InvalidInputException(otherFormat("-m PEM "));
    } else if (text.contains("BEGIN PUBLIC KEY")) {
      throw new InvalidInputException(otherFormat("-m PKCS8 "));
    }
  }

  private static String otherFormat(String option) {
    return "That is a public key in a format that SSH servers don't read. This prints the line that"
        + " they do: ssh-keygen -i "
        + option
        + "-f FILE";
  }

  private static String several(List<String> lines) {
    long keys = lines.stream().filter(KeyLine::beginsLikeKey).count();
    if (keys > 1) {
      return "There are " + keys + " keys, a line each. Hand over one";
    }
    return beginsLikeKey(lines.get(0))
        ? "The key is broken into %s lines. It must stand in one".formatted(lines.size())
        : SHAPE;
  }

  private static boolean beginsLikeKey(String line) {
    return KeyBlob.TYPES.contains(words(line, 2)[0]);
  }

  private static PublicKey key(String line) {
    String[] parts = words(line, 3);
    String type = parts[0];
    if (type.endsWith(CERTIFICATE)) {
      throw new InvalidInputException(
          "That is a certificate. Hand over the key that it was issued for, the file without -cert"
              + " in its name");
    } else if (!KeyBlob.TYPES.contains(type)) {
      refuseWhatIsInFront(words(line, 0));
    }
    if (parts.length < 2 || !parts[1].matches("[A-Za-z0-9+/]{16,}={0,3}")) {
      throw new InvalidInputException(SHAPE);
    }
    return new PublicKey(type, parts[1], parts.length > 2 ? parts[2] : "");
  }

  /** As {@code authorized_keys} has options there, and {@code known_hosts} has names. */
  private static void refuseWhatIsInFront(String[] words) {
    for (int i = 1; i < words.length - 1; i++) {
      if (KeyBlob.TYPES.contains(words[i]) && words[i + 1].startsWith("AAAA")) {
        throw new InvalidInputException(
            "Something stands in front of the key, options perhaps. Hand over the line from "
                + words[i]
                + " on");
      }
    }
  }

  private static String[] words(String line, int limit) {
    return line.split("[ \t]+", limit);
  }
}
