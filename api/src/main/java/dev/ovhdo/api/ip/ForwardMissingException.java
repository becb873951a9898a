package dev.ovhdo.api.ip;

import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.OperationException;
import java.time.Duration;

/** OVHcloud does not give an address a name that does not lead to the address. */
public final class ForwardMissingException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The name that was wanted. */
  private final String name;

  /** The address that it should lead to. */
  private final String address;

  private ForwardMissingException(
      String message, HostName name, IpAddress address, InvalidRequestException refusal) {
    super(message, refusal);
    this.name = name.text();
    this.address = address.toString();
  }

  /**
   * Describes a refusal.
   *
   * @param waited how long it had been waited for; zero if not at all
   * @param refusal OVHcloud's last word
   */
  public static ForwardMissingException of(
      HostName name, IpAddress address, Duration waited, InvalidRequestException refusal) {
    String message =
        waited.isZero()
            ? "OVHcloud refuses %1$s as the name of %2$s, because %1$s does not lead there. Publish"
                + " an %3$s record for it first"
            : "OVHcloud still refuses %1$s as the name of %2$s after %4$s s: %1$s does not lead"
                + " there. Publish an %3$s record for it";
    return new ForwardMissingException(
        message.formatted(name, address, address.isV6() ? "AAAA" : "A", waited.toSeconds()),
        name,
        address,
        refusal);
  }

  /** Returns the name that was wanted, with its final dot. */
  public String name() {
    return name;
  }

  /** Returns the address that it should lead to. */
  public String address() {
    return address;
  }
}
