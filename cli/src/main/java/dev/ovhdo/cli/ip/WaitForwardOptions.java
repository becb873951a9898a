package dev.ovhdo.cli.ip;

import dev.ovhdo.api.ip.ForwardRecordMissingException;
import dev.ovhdo.api.ip.ForwardWaitOptions;
import dev.ovhdo.api.ip.ForwardWaitOptions.ForwardLookup;
import dev.ovhdo.api.ip.IpAddress;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.DurationConverter;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.transport.Loopback;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the wait for names that do not resolve to their addresses yet. */
final class WaitForwardOptions {
  private static final int DNS = 53;

  /** In the sandbox, a zone is published within seconds. */
  private static final Duration SANDBOX_INTERVAL = Duration.ofMillis(300);

  @Option(
      names = "--wait-forward",
      description = "Wait until the name resolves to the address; OVHcloud refuses it before")
  boolean wait;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "How long to wait at most (default: 5m)")
  @Nullable Duration timeout;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = DurationConverter.Positive.class,
      description = "How often to query the name server (default: 10s)")
  @Nullable Duration interval;

  @Option(
      names = "--resolver",
      paramLabel = "ADDRESS[:PORT]",
      description = "The name server to query (default: those of this computer)")
  @Nullable String resolver;

  ForwardWaitOptions forwardWait(CommandContext context) {
    if (!wait) {
      if (timeout != null || interval != null || resolver != null) {
        throw new CommandException(
            ExitCode.USAGE, "--timeout, --interval and --resolver need --wait-forward");
      }
      return ForwardWaitOptions.none();
    }
    ForwardWaitOptions waiting = ForwardWaitOptions.standard();
    if (timeout != null) {
      waiting = waiting.withDeadline(timeout);
    }
    if (interval != null) {
      waiting = waiting.withInterval(interval);
    } else if (context.isSandboxed()) {
      waiting = waiting.withInterval(SANDBOX_INTERVAL);
    }
    if (resolver != null) {
      return waiting.withLookup(ForwardLookup.of(server(resolver)));
    }
    return isLocal(context) ? waiting.withLookup(ForwardLookup.none()) : waiting;
  }

  /** The name servers of this computer do not know the zones of a sandbox. */
  private static boolean isLocal(CommandContext context) {
    return context.isSandboxed()
        || Loopback.matches(context.api().configuration().endpoint().url().getHost());
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
      throw new CommandException(
          ExitCode.USAGE, "--resolver: the port must be 1 to 65535, not " + port);
    }
    try {
      return new InetSocketAddress(
          InetAddress.getByAddress(address.bytes()), Integer.parseInt(port));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of 4 or 16 bytes is valid", e);
    }
  }

  /** Returns the library's message, followed by a reference to {@code --wait-forward}. */
  CommandException withAdvice(ForwardRecordMissingException missing) {
    return new CommandException(
        ExitCode.REFUSED,
        missing.getMessage()
            + (wait ? "" : ", or add --wait-forward to wait until the name resolves"),
        missing);
  }
}
