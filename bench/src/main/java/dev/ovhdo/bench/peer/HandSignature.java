package dev.ovhdo.bench.peer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signs a GET request as a user would without a library.
 *
 * @param applicationKey the public key of the application
 * @param applicationSecret the secret of the application
 * @param consumerKey the consumer key
 */
public record HandSignature(String applicationKey, String applicationSecret, String consumerKey) {

  /** Returns the headers of a request that is sent now. */
  public Map<String, String> headers(String url) {
    String time = Long.toString(Instant.now().getEpochSecond());
    String text = String.join("+", applicationSecret, consumerKey, "GET", url, "", time);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Ovh-Application", applicationKey);
    headers.put("X-Ovh-Consumer", consumerKey);
    headers.put("X-Ovh-Timestamp", time);
    headers.put("X-Ovh-Signature", "$1$" + sha1(text));
    return headers;
  }

  private static String sha1(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }
}
