package dev.ovhdo.sandbox.http;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names by which clients may address a server, checked in the header {@code Host} of each
 * request. Without this check, the owner of any web site could let the name of the site resolve to
 * 127.0.0.1, and a script of the site could then call the server as if the server belonged to the
 * site. The port is not checked, because such a script cannot choose the name, and a tunnel to the
 * server may have another port.
 */
final class HostNames {
  private final Set<String> names = new TreeSet<>(Set.of("127.0.0.1", "localhost", "[::1]"));

  /**
   * Creates the names.
   *
   * @param address the address of the server; a wildcard address allows no further name
   * @param more further names, without port
   */
  HostNames(InetAddress address, Collection<String> more) {
    if (!address.isAnyLocalAddress()) {
      names.add(inUrl(address));
    }
    more.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  /** Returns an address as URLs have it: IPv6 in brackets. */
  static String inUrl(InetAddress address) {
    String text = address.getHostAddress().replaceFirst("%.*", "");
    return text.contains(":") ? "[" + text.replaceFirst("^0:0:0:0:0:0:0:1$", "::1") + "]" : text;
  }

  /**
   * Checks the header {@code Host} of a request.
   *
   * @throws ApiError 421 if the request is for another server
   */
  void check(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    if (!names.contains(name)) {
      throw ApiError.withoutClass(
          421,
          "The header Host of the request is \"%s\". This sandbox answers to %s. Start the sandbox with --allow-host NAME to add a name"
              .formatted(host, String.join(", ", names)));
    }
  }
}
