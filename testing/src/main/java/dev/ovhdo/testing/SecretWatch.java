package dev.ovhdo.testing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that no output of a test run contains a secret of the tests. The demonstration account and
 * the sandbox give each secret a name by which this class knows it, so a new test needs no
 * registration. {@link SecretWatchExtension} fails the test in which a secret was printed.
 */
public final class SecretWatch {
  /** The longest text that a piece of output is searched with, for a secret in two pieces. */
  static final int LONGEST = 80;

  /**
   * Application secrets, consumer keys, client secrets and access tokens of the sandbox; passwords
   * that it generates; secrets of single tests.
   */
  private static final Pattern SECRET =
      Pattern.compile(
          "Sbx(?:\\w*(?:Secret|ConsumerKey|Token))\\w{8,}|Sandbox-[0-9a-f]{8}|not-a-password-\\w{6}|TestSecret\\w+");

  private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();

  private SecretWatch() {}

  /** Checks an output, and remembers a secret in it. */
  public static void check(String origin, String output) {
    Matcher secret = SECRET.matcher(output);
    if (secret.find()) {
      String around =
          output.substring(
              Math.max(0, secret.start() - 200), Math.min(output.length(), secret.end() + 50));
      FOUND.add(origin + " contains the secret " + secret.group() + ":\n" + around);
    }
  }

  /** Returns what was found since the last call. */
  static List<String> found() {
    List<String> all = List.copyOf(FOUND);
    FOUND.removeAll(all);
    return all;
  }
}
