package dev.ovhdo.api.ip;

import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** No IP block of the account contains the requested addresses. */
public final class UnknownAddressException extends OperationException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  /** The requested addresses. */
  private final transient List<IpAddress> addresses;

  /**
   * Describes addresses outside the account.
   *
   * @param addresses the requested addresses, at least one
   * @param blocks the IP blocks of the account
   */
  public UnknownAddressException(List<IpAddress> addresses, List<IpBlock> blocks) {
    super(
        "No IP block of this account contains "
            + joined(addresses)
            + ". "
            + (blocks.isEmpty()
                ? "This account has none."
                : "This account has: " + joined(blocks) + "."),
        null);
    this.addresses = List.copyOf(addresses);
  }

  private static String joined(List<?> items) {
    String shown = String.join(", ", items.stream().limit(SHOWN).map(Object::toString).toList());
    return items.size() <= SHOWN ? shown : shown + " and " + (items.size() - SHOWN) + " more";
  }

  /** Returns the requested addresses. */
  public List<IpAddress> addresses() {
    return addresses;
  }
}
