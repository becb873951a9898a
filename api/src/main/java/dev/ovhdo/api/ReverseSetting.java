package dev.ovhdo.api;

import dev.ovhdo.api.ip.ForwardMissingException;
import dev.ovhdo.api.ip.ForwardWait;
import dev.ovhdo.api.ip.HostName;
import dev.ovhdo.api.ip.IpAddress;
import dev.ovhdo.api.ip.IpBlock;
import dev.ovhdo.api.ip.ReverseName;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.routes.ip.IpReverseBody;
import dev.ovhdo.routes.ip.IpReverseIp;
import dev.ovhdo.routes.ip.IpRoutes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sets the reverse name of one address, with retries. For single use. */
final class ReverseSetting {
  /** OVHcloud's message: {@code example.com. does not resolve to 192.0.2.42}. */
  private static final String NOT_YET = "does not resolve";

  private final OvhClient client;
  private final IpBlock block;
  private final IpAddress address;
  private final HostName name;
  private final ForwardWait wait;
  private final Consumer<? super ForwardMissingException> observer;
  private @Nullable InvalidRequestException refusal;
  private boolean isAsked;

  ReverseSetting(
      OvhClient client,
      IpBlock block,
      IpAddress address,
      HostName name,
      ForwardWait wait,
      Consumer<? super ForwardMissingException> observer) {
    this.client = client;
    this.block = block;
    this.address = address;
    this.name = name;
    this.wait = wait;
    this.observer = observer;
  }

  ReverseName carryOut() {
    return client
        .waiting()
        .until(name + " resolves to " + address, this::look, wait.limit(), wait.interval())
        .or(this::lastAttempt)
        .orElseThrow(() -> missing(wait.limit()));
  }

  /**
   * Sends the request; after a refusal, only if the name may resolve to the address.
   *
   * @return the new reverse name; empty if the name does not resolve to the address
   */
  Optional<ReverseName> look() {
    isAsked = refusal == null || wait.lookup().leads(name, address).orElse(true);
    return isAsked ? attempt() : Optional.empty();
  }

  /**
   * Sends the request unless the last poll has sent it, because the local name servers may be
   * outdated.
   */
  Optional<ReverseName> lastAttempt() {
    return isAsked ? Optional.empty() : attempt();
  }

  private Optional<ReverseName> attempt() {
    try {
      IpReverseIp set =
          IpRoutes.of(client)
              .ip(block.pathName())
              .reverse()
              .post(IpReverseBody.of(address.toString(), name.text()));
      return Optional.of(new ReverseName(block, IpAddress.parse(set.ipReverse()), set.reverse()));
    } catch (InvalidRequestException e) {
      if (e.status() != 400 || !e.error().message().contains(NOT_YET)) {
        throw e;
      }
      refusal = e;
      observer.accept(missing(Duration.ZERO));
      return Optional.empty();
    }
  }

  /** Returns an exception for OVHcloud's last refusal. */
  ForwardMissingException missing(Duration waited) {
    InvalidRequestException last = refusal;
    if (last == null) {
      throw new IllegalStateException("no request was refused");
    }
    return ForwardMissingException.of(name, address, waited, last);
  }
}
