package dev.ovhdo.api.ip;

import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.OperationException;
import java.time.Duration;

/** OVHcloud refuses a reverse name that does not resolve to the address. */
public final class ForwardRecordMissingException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The requested name. */
  private final String name;

  /** The address. */
  private final String address;

  private ForwardRecordMissingException(
      String message, HostName name, IpAddress address, InvalidRequestException refusal) {
    super(Category.REFUSED, message, refusal);
    this.name = name.text();
    this.address = address.toString();
  }

  /**
   * Describes a refusal.
   *
   * @param waited the duration of the wait; zero without a wait
   * @param refusal OVHcloud's last refusal
   */
  static ForwardRecordMissingException of(
      HostName name, IpAddress address, Duration waited, InvalidRequestException refusal) {
    String message =
        waited.isZero()
            ? "OVHcloud refuses %1$s as the name of %2$s, because %1$s does not resolve to it. Publish"
                + " an %3$s record first"
            : "OVHcloud still refuses %1$s as the name of %2$s after %4$s s: %1$s does not resolve"
                + " to it. Publish an %3$s record";
    return new ForwardRecordMissingException(
        message.formatted(name, address, address.isV6() ? "AAAA" : "A", waited.toSeconds()),
        name,
        address,
        refusal);
  }

  /** Returns the requested name with its final dot. */
  public String name() {
    return name;
  }

  /** Returns the address. */
  public String address() {
    return address;
  }
}
