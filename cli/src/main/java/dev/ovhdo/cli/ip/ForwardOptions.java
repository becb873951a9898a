package dev.ovhdo.cli.ip;

import dev.ovhdo.api.ip.ForwardMissingException;
import dev.ovhdo.api.ip.ForwardWait;
import dev.ovhdo.api.ip.IpAddress;
import dev.ovhdo.api.ip.NameLookup;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.TimeSpan;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to wait for names that do not lead to their addresses yet. */
final class ForwardOptions {
  private static final int DNS = 53;

  /** In the sandbox a zone is published in seconds. */
  private static final Duration SANDBOX_INTERVAL = Duration.ofMillis(300);

  @Option(
      names = "--wait-forward",
      description = "Wait until the name leads to the address: OVHcloud refuses it before")
  boolean wait;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "How long to wait for that (default: 5m)")
  @Nullable Duration timeout;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = TimeSpan.Positive.class,
      description = "How often to look meanwhile (default: 10s)")
  @Nullable Duration interval;

  @Option(
      names = "--resolver",
      paramLabel = "ADDRESS[:PORT]",
      description = "The name server to ask meanwhile (default: this machine's)")
  @Nullable String resolver;

  ForwardWait waiting(Session session) {
    if (!wait) {
      if (timeout != null || interval != null || resolver != null) {
        throw new CommandException(
            ExitCode.USAGE, "--timeout, --interval and --resolver go with --wait-forward");
      }
      return ForwardWait.none();
    }
    ForwardWait waiting = ForwardWait.standard();
    if (timeout != null) {
      waiting = waiting.withLimit(timeout);
    }
    if (interval != null) {
      waiting = waiting.withInterval(interval);
    } else if (session.sandboxed()) {
      waiting = waiting.withInterval(SANDBOX_INTERVAL);
    }
    if (resolver != null) {
      return waiting.withLookup(NameLookup.of(server(resolver)));
    }
    return isLocal(session) ? waiting.withLookup(NameLookup.none()) : waiting;
  }

  /** What this machine's name servers say has nothing to do with a sandbox's world. */
  private static boolean isLocal(Session session) {
    String host = session.configuration().endpoint().url().getHost();
    return session.sandboxed()
        || "localhost".equals(host)
        || String.valueOf(host).startsWith("127.");
  }

  private static InetSocketAddress server(String text) {
    int colon = text.lastIndexOf(':');
    boolean hasPort =
        colon >= 0
            && (text.indexOf(':') == colon
                || (text.startsWith("[") && text.charAt(colon - 1) == ']'));
    String port = hasPort ? text.substring(colon + 1) : Integer.toString(DNS);
    IpAddress address = IpAddress.parse(hasPort ? text.substring(0, colon) : text);
    if (!port.matches("[0-9]{1,5}")
        || Integer.parseInt(port) < 1
        || Integer.parseInt(port) > 65_535) {
      throw new CommandException(ExitCode.USAGE, "--resolver has no port " + port + ": 1 to 65535");
    }
    try {
      return new InetSocketAddress(
          InetAddress.getByAddress(address.bytes()), Integer.parseInt(port));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("4 or 16 bytes are an address", e);
    }
  }

  /** The library's message, and the option that helps. */
  CommandException explained(ForwardMissingException missing) {
    return new CommandException(
        ExitCode.REFUSED,
        missing.getMessage() + (wait ? "" : ", or add --wait-forward to wait until it is seen"),
        missing);
  }
}
