package dev.ovhdo.cli.doctor;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.config.ProxyEnvironment;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.transport.Proxy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The checks of the way to OVHcloud: proxy, DNS, TLS and the clock. */
final class NetworkChecks {
  /** The client corrects its clock by the server's; other programs of the machine do not. */
  private static final Duration TOLERATED = Duration.ofSeconds(30);

  private final CommandContext context;
  private @Nullable OvhClient client;

  NetworkChecks(CommandContext context) {
    this.context = context;
  }

  /** Returns a client without credentials, which may be missing. */
  private OvhClient client() {
    if (client == null) {
      client = context.api().anonymousClient();
    }
    return client;
  }

  List<Check> all() {
    return List.of(
        new Check("proxy", this::proxy),
        new Check("dns", this::dns),
        new Check("api", this::api),
        new Check("clock", this::clock));
  }

  private Endpoint endpoint() {
    return client().configuration().endpoint();
  }

  private Optional<Proxy> usedProxy() {
    return ProxyEnvironment.read(context.environment().variables())
        .filter(proxy -> proxy.appliesTo(endpoint().url()));
  }

  private Finding proxy() {
    return Finding.ok(
        "proxy", usedProxy().map(Proxy::toString).orElse("none for " + endpoint().url()));
  }

  private Finding dns() {
    String host = endpoint().url().getHost();
    if (usedProxy().isPresent()) {
      return Finding.ok("dns", "left to the proxy");
    }
    try {
      return Finding.ok(
          "dns",
          host
              + " is "
              + Arrays.stream(InetAddress.getAllByName(host))
                  .map(InetAddress::getHostAddress)
                  .collect(Collectors.joining(", ")));
    } catch (UnknownHostException e) {
      return Finding.failure(
          "dns",
          "the host " + host + " cannot be resolved",
          "Check the network, /etc/resolv.conf, and whether https_proxy must be set.",
          ExitCode.UNAVAILABLE);
    }
  }

  private Finding api() {
    Instant before = context.environment().time().now();
    client().call(Request.get("/auth/time").unauthenticated());
    Duration duration = Duration.between(before, context.environment().time().now());
    return Finding.ok("api", endpoint().url() + " answers in " + duration.toMillis() + " ms");
  }

  private Finding clock() {
    Instant server = client().serverTime();
    Duration late = Duration.between(context.environment().time().now(), server);
    if (late.abs().compareTo(TOLERATED) <= 0) {
      return Finding.ok("clock", "at most 30 s from OVHcloud's");
    }
    return Finding.warning(
        "clock",
        "the clock of this machine is "
            + late.abs().toSeconds()
            + " s "
            + (late.isNegative() ? "fast" : "slow")
            + "; ovh-do corrects this, other programs are refused",
        "Synchronise the clock, for example with 'timedatectl set-ntp true'.");
  }
}
