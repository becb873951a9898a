package dev.ovhdo.sandbox.account;

import java.util.regex.Pattern;

/** Recognises the line of a {@code .pub} file by its look. */
final class PublicKeyText {

  private static final Pattern KEY =
      Pattern.compile("(?:ssh-|ecdsa-sha2-|sk-)[\\w@.-]+ +AAAA[A-Za-z0-9+/=]+(?: .*)?");

  private PublicKeyText() {}

  static boolean isKey(String line) {
    return KEY.matcher(line.strip()).matches();
  }
}
