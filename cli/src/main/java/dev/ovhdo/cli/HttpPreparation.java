package dev.ovhdo.cli;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * Prepares the first call on another processor while the program reads its arguments and its
 * configuration. To read the trusted certificates and to compute a first handshake takes about as
 * long. It has no effect except for the time of the first call.
 *
 * @param withTls whether the first call probably uses TLS
 */
record HttpPreparation(boolean withTls) implements Runnable {
  /** Commands and options that need no call; a sandbox is in the same process. */
  private static final List<String> NO_CALL =
      List.of("help", "-h", "--help", "--version", "routes", "sandbox", "--sandbox");

  /** Starts the preparation, unless the command probably calls no API. */
  static void start(String[] arguments, Map<String, String> variables) {
    if (mayCall(arguments) && Runtime.getRuntime().availableProcessors() > 1) {
      Thread thread = new Thread(new HttpPreparation(mayUseTls(arguments, variables)), "prepare");
      thread.setDaemon(true);
      thread.start();
    }
  }

  static boolean mayCall(String... arguments) {
    for (String argument : arguments) {
      if (NO_CALL.contains(argument)) {
        return false;
      }
    }
    return arguments.length > 0;
  }

  static boolean mayUseTls(String[] arguments, Map<String, String> variables) {
    for (String argument : arguments) {
      if (argument.contains("http://")) {
        return false;
      }
    }
    return !variables.getOrDefault("OVH_ENDPOINT", "").startsWith("http://");
  }

  @Override
  public void run() {
    // The HTTP client asks for a logger, for which the JVM searches all jars.
    System.getLogger("ovh-do");
    if (withTls) {
      try {
        // The context of the HTTP client: a process has one.
        SSLEngine engine = SSLContext.getDefault().createSSLEngine("localhost", 443);
        engine.setUseClientMode(true);
        engine.beginHandshake();
        int size = engine.getSession().getPacketBufferSize();
        engine.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(size));
      } catch (NoSuchAlgorithmException | SSLException e) {
        // The first call reports why TLS does not work.
      }
    }
  }
}
