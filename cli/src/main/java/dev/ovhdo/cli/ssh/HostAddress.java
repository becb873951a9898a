package dev.ovhdo.cli.ssh;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an SSH server. Immutable.
 *
 * @param host an IP address or a host name, in lower case
 * @param port the port, usually 22
 */
public record HostAddress(String host, int port) {
  /** Runs of two or more zero groups; the longest is replaced with {@code ::}. */
  private static final Pattern ZERO_GROUPS = Pattern.compile("(?:^|(?<=:))0(?::0)+(?=:|$)");

  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

  private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9a-fA-F:.]+");

  /** Converts the host to lower case, as OpenSSH does. */
  public HostAddress {
    host = host.toLowerCase(Locale.ROOT);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
    }
  }

  /**
   * Returns the names under which known_hosts may contain this server: OVHcloud writes some IPv6
   * addresses with all zeros, users write them compressed.
   */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    names.add(withPort(compressed(host)));
    names.add(withPort(host));
    return names;
  }

  /**
   * Returns whether a text is an IP address and nothing else. An address of an answer is checked
   * before a program gets it: ssh would take {@code -oProxyCommand=…} as an option.
   */
  public static boolean isIp(String text) {
    if (text.indexOf(':') < 0) {
      return IPV4.matcher(text).matches();
    }
    try {
      // A host with colons is an address: there is no DNS query.
      return IPV6_CHARACTERS.matcher(text).matches() && InetAddress.getByName(text) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Returns whether the host is an IPv6 address. */
  public boolean isIpv6() {
    return host.indexOf(':') >= 0;
  }

  private String withPort(String spelling) {
    return port == 22 ? spelling : "[" + spelling + "]:" + port;
  }

  /** Returns an IPv6 address in the compressed form of RFC 5952; other hosts are unchanged. */
  private static String compressed(String host) {
    if (host.indexOf(':') < 0) {
      return host;
    }
    try {
      // A host with colons is an address: there is no DNS query.
      String groups = InetAddress.getByName(host).getHostAddress();
      Matcher zeros = ZERO_GROUPS.matcher(groups);
      int start = 0;
      int end = 0;
      while (zeros.find()) {
        if (zeros.end() - zeros.start() > end - start) {
          start = zeros.start();
          end = zeros.end();
        }
      }
      return end == 0
          ? groups
          : groups.substring(0, start).replaceFirst(":$", "")
              + "::"
              + groups.substring(end).replaceFirst("^:", "");
    } catch (UnknownHostException e) {
      return host;
    }
  }

  /** Returns the address in its usual form: {@code 192.0.2.1}, {@code [2001:db8::1]:2222}. */
  @Override
  public String toString() {
    return withPort(compressed(host));
  }
}
