package dev.ovhdo.sandbox.http;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * The address of the servers of the sandbox: the IPv4 loopback address, even if the JVM prefers
 * IPv6.
 */
public final class Loopback {
  private Loopback() {}

  /** Returns the socket address of a port of 127.0.0.1. */
  public static InetSocketAddress port(int port) {
    try {
      return new InetSocketAddress(
          InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}), port);
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }
}
