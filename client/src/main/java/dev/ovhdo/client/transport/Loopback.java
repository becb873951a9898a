package dev.ovhdo.client.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises loopback hosts, without any DNS query. */
public final class Loopback {
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile("127(\\." + BYTE + "){3}");

  private Loopback() {}

  /**
   * Returns whether a host is {@code localhost}, in {@code 127.0.0.0/8}, or {@code [::1]}.
   *
   * @param host a host as {@link java.net.URI#getHost()} returns it, IPv6 in brackets
   */
  public static boolean matches(@Nullable String host) {
    if (host == null) {
      return false;
    }
    if (host.startsWith("[")) {
      return isLoopbackLiteral(host);
    }
    return host.equalsIgnoreCase("localhost") || IPV4.matcher(host).matches();
  }

  private static boolean isLoopbackLiteral(String bracketed) {
    try {
      return InetAddress.getByName(bracketed).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
