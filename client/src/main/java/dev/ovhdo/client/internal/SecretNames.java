package dev.ovhdo.client.internal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of properties, parameters and headers whose values are secrets. */
final class SecretNames {
  private static final Set<String> HEADERS =
      Set.of(
          "authorization",
          "cookie",
          "proxyauthorization",
          "setcookie",
          "xovhconsumer",
          "xovhsignature");

  /** Parts of names, without case and punctuation. */
  private static final Pattern PARTS =
      Pattern.compile("consumerkey|passphrase|password|passwd|privatekey|secret|token");

  /**
   * Properties that OVHcloud's schemas mark as a password, and data that users give a machine, with
   * names that do not say so.
   */
  private static final Set<String> WHOLE =
      Set.of(
          "authinfo",
          "configdrivemetadata",
          "configdriveuserdata",
          "httpheaders",
          "nutanixconfiguration",
          "pin",
          "postinstallationscript",
          "qrcodehelper",
          "securitykey",
          "sftparchive",
          "sftpstorage",
          "swiftarchive",
          "swiftstorage",
          "userdata");

  private static final SecretNames USUAL = new SecretNames("");

  /** The name of a property that is a secret on one route only; empty if there is none. */
  private final String further;

  private SecretNames(String further) {
    this.further = further;
  }

  /** Returns the names in requests to a path. */
  static SecretNames ofRequest(String path) {
    // The id is enough to read the secret.
    return path.endsWith("/secret/retrieve") ? new SecretNames("id") : ofTexts(path);
  }

  /** Returns the names in a response from a path. */
  static SecretNames ofResponse(String path, int status) {
    // The message of an error is no text message.
    return status < 400 ? ofTexts(path) : USUAL;
  }

  private static SecretNames ofTexts(String path) {
    return path.contains("/sms/") ? new SecretNames("message") : USUAL;
  }

  /** Returns whether the value of a property or parameter is a secret. */
  boolean contain(String name) {
    String bare = bare(name);
    return WHOLE.contains(bare) || bare.equals(further) || PARTS.matcher(bare).find();
  }

  /** Returns whether the value of a header is a secret. */
  static boolean isSecretHeader(String name) {
    return HEADERS.contains(bare(name)) || USUAL.contain(name);
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
