package dev.ovhdo.client.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of {@code NO_PROXY}: {@code *}, a domain, which includes its subdomains, an address, or
 * a block of addresses ({@code 192.0.2.0/24}). Domains and addresses may have a port. No DNS query
 * is made.
 */
final class NoProxyEntry {
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern WITH_PORT = Pattern.compile("(\\[.*]|[^:]*):(\\d{1,5})");
  private static final Pattern BLOCK = Pattern.compile("(.+)/(\\d{1,3})");

  private final String entry;

  NoProxyEntry(String entry) {
    this.entry = entry.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns whether the entry matches a host and port.
   *
   * @param host the host; IPv6 addresses in brackets
   */
  boolean matches(String host, int port) {
    if (entry.equals("*")) {
      return true;
    }
    Matcher block = BLOCK.matcher(entry);
    if (block.matches()) {
      return isInBlock(host, block.group(1), Integer.parseInt(block.group(2)));
    }
    Matcher withPort = WITH_PORT.matcher(entry);
    if (withPort.matches()) {
      return Integer.parseInt(withPort.group(2)) == port && isHost(host, withPort.group(1));
    }
    return isHost(host, entry);
  }

  private static boolean isHost(String host, String wanted) {
    Optional<InetAddress> address = address(wanted);
    if (address.isPresent()) {
      return address.equals(address(host));
    }
    if (address(host).isPresent()) {
      return false;
    }
    String name = withoutLastDot(host.toLowerCase(Locale.ROOT));
    String domain = withoutLastDot(wanted.replaceFirst("^\\*?\\.", ""));
    return !domain.isEmpty() && (name.equals(domain) || name.endsWith("." + domain));
  }

  private static boolean isInBlock(String host, String first, int bits) {
    Optional<InetAddress> address = address(host);
    Optional<InetAddress> network = address(first);
    return address.isPresent()
        && network.isPresent()
        && Arrays.equals(
            prefix(address.get().getAddress(), bits), prefix(network.get().getAddress(), bits));
  }

  /** Returns the bytes with all bits after the first {@code bits} bits cleared. */
  private static byte[] prefix(byte[] address, int bits) {
    byte[] kept = address.clone();
    for (int i = 0; i < kept.length; i++) {
      int left = Math.max(0, Math.min(8, bits - 8 * i));
      kept[i] &= (byte) (0xff << (8 - left));
    }
    return kept;
  }

  private static Optional<InetAddress> address(String text) {
    String literal = text.indexOf(':') >= 0 && !text.startsWith("[") ? "[" + text + "]" : text;
    if (!literal.startsWith("[") && !IPV4.matcher(literal).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(literal));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static String withoutLastDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
