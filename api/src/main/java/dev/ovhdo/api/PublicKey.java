package dev.ovhdo.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public SSH key as a person hands it over. It is checked just enough that nobody sends a private
 * key, a file name or half a line to OVHcloud, which would take some of these.
 *
 * @param line type, key and comment in one line, without white space around
 * @param label the comment, else the type: what a plan shows
 */
record PublicKey(String line, String label) {
  private static final Pattern SHAPE =
      Pattern.compile("([a-z0-9@.-]{3,64}) +[A-Za-z0-9+/]{16,}={0,3}(?: +(\\S.*))?");

  static PublicKey parse(String text) {
    String line = text.strip();
    if (line.contains("PRIVATE KEY")) {
      throw new InvalidInputException(
          "That is a private key. It stays where it is: hand over the public half, the file that"
              + " ends in .pub");
    }
    Matcher matcher = SHAPE.matcher(line);
    if (!matcher.matches()) {
      throw new InvalidInputException(
          "That is no public SSH key. One looks like this, in one line: ssh-ed25519 AAAA… name");
    }
    String comment = matcher.group(2);
    return new PublicKey(line, comment == null ? matcher.group(1) : comment);
  }
}
