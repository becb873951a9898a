package dev.ovhdo.sandbox.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collection;

/** Finds a port that is free on several addresses. */
final class LoopbackPorts {

  private static final int ATTEMPTS = 50;

  private LoopbackPorts() {}

  /**
   * Returns whether this computer has the address: Linux has all of 127.0.0.0/8, macOS 127.0.0.1
   * alone.
   */
  static boolean exists(String address) {
    try {
      return claim(address, 0) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Returns a port that is free on all addresses.
   *
   * @param wanted the only port to check, or 0 for any
   * @throws IOException if the port is in use on an address, or no port is free on all addresses
   */
  static int free(Collection<String> addresses, int wanted) throws IOException {
    IOException taken = new IOException("no address");
    for (int attempt = 0; attempt < (wanted == 0 ? ATTEMPTS : 1); attempt++) {
      int candidate = wanted;
      try {
        for (String address : addresses) {
          candidate = claim(address, candidate);
        }
        return candidate;
      } catch (IOException e) {
        taken = e;
      }
    }
    throw taken;
  }

  /** Returns the port if it is free; for 0, a free port. */
  private static int claim(String address, int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IOException(address + ":" + port + ": " + e.getMessage(), e);
    }
  }
}
