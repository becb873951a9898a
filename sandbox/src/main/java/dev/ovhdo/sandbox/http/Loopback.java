package dev.ovhdo.sandbox.http;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Where the sandbox's servers listen: on this machine alone, by IPv4 whatever Java prefers. */
public final class Loopback {
  private Loopback() {}

  /** Returns that port of 127.0.0.1. */
  public static InetSocketAddress port(int port) {
    try {
      return new InetSocketAddress(
          InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}), port);
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }
}
