package dev.ovhdo.api.ip;

import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.internal.Effect;
import dev.ovhdo.api.internal.Settlement;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.ip.IpReverseBody;
import dev.ovhdo.routes.ip.IpReverseIp;
import dev.ovhdo.routes.ip.IpRoutes;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sets the reverse name of one address, with retries. For single use. */
final class ReverseNameSetter {
  /** OVHcloud's message: {@code example.com. does not resolve to 192.0.2.42}. */
  private static final String NOT_YET = "does not resolve";

  private final OvhClient client;
  private final IpBlock block;
  private final IpAddress address;
  private final HostName name;
  private final ForwardWaitOptions wait;
  private final Consumer<? super ForwardRecordMissingException> listener;
  private @Nullable InvalidRequestException refusal;
  private boolean isAsked;

  ReverseNameSetter(
      OvhClient client,
      IpBlock block,
      IpAddress address,
      HostName name,
      ForwardWaitOptions wait,
      Consumer<? super ForwardRecordMissingException> listener) {
    this.client = client;
    this.block = block;
    this.address = address;
    this.name = name;
    this.wait = wait;
    this.listener = listener;
  }

  ReverseName set() {
    return client
        .waiter()
        .until(name + " resolves to " + address, this::poll, wait.deadline(), wait.interval())
        .or(this::finalAttempt)
        .orElseThrow(() -> forwardMissing(wait.deadline()));
  }

  /**
   * Sends the request; after a refusal, only if the name may resolve to the address.
   *
   * @return the new reverse name; empty if the name does not resolve to the address
   */
  Optional<ReverseName> poll() {
    isAsked = refusal == null || wait.lookup().resolvesTo(name, address).orElse(true);
    return isAsked ? attempt() : Optional.empty();
  }

  /**
   * Sends the request unless the last poll has sent it, because the local name servers may be
   * outdated.
   */
  Optional<ReverseName> finalAttempt() {
    return isAsked ? Optional.empty() : attempt();
  }

  private Optional<ReverseName> attempt() {
    try {
      String set =
          Settlement.send(
              client,
              effect("the reverse name " + name + " of " + address, block),
              () ->
                  Optional.of(
                      at().post(IpReverseBody.of(address.toString(), name.text()))
                          .optional(IpReverseIp::reverse)
                          .orElse(name.text())),
              () ->
                  at().ipReverse(address.toString())
                      .get()
                      .optional(IpReverseIp::reverse)
                      .filter(this::isWanted));
      return Optional.of(new ReverseName(block, address, set));
    } catch (InvalidRequestException e) {
      if (e.status() != 400 || !e.error().message().contains(NOT_YET)) {
        throw e;
      }
      refusal = e;
      listener.accept(forwardMissing(Duration.ZERO));
      return Optional.empty();
    }
  }

  private boolean isWanted(String present) {
    String text = present.toLowerCase(Locale.ROOT);
    return name.text().equals(text.endsWith(".") ? text : text + ".");
  }

  /**
   * Removes a reverse name.
   *
   * @throws NotFoundException if the address has no name
   * @throws OutcomeUnknownException if the answer is lost, and the address still has a name
   */
  static void remove(OvhClient client, IpBlock block, IpAddress address) {
    IpRoutes.Ip.Reverse.IpReverse at =
        IpRoutes.of(client).ip(block.pathName()).reverse().ipReverse(address.toString());
    Settlement.run(
        client,
        effect("the removal of the reverse name of " + address, block),
        at::delete,
        () -> isMissing(at));
  }

  private static boolean isMissing(IpRoutes.Ip.Reverse.IpReverse at) {
    try {
      at.get();
      return false;
    } catch (NotFoundException e) {
      return true;
    }
  }

  private static Effect effect(String expected, IpBlock block) {
    String path = "/ip/" + block.pathName().replace("/", "%2F") + "/reverse";
    return Effect.ofState(expected, "GET " + path);
  }

  private IpRoutes.Ip.Reverse at() {
    return IpRoutes.of(client).ip(block.pathName()).reverse();
  }

  /** Returns an exception for OVHcloud's last refusal. */
  ForwardRecordMissingException forwardMissing(Duration waited) {
    InvalidRequestException last = refusal;
    if (last == null) {
      throw new IllegalStateException("no request was refused");
    }
    return ForwardRecordMissingException.of(name, address, waited, last);
  }
}
