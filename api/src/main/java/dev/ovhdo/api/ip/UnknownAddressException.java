package dev.ovhdo.api.ip;

import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** Addresses lie in no block of the account. */
public final class UnknownAddressException extends OperationException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  /** Those that were looked for. */
  private final transient List<IpAddress> addresses;

  /**
   * Describes addresses that are not the account's.
   *
   * @param addresses those that were looked for, at least one
   * @param blocks what there is
   */
  public UnknownAddressException(List<IpAddress> addresses, List<IpBlock> blocks) {
    super(
        "No block of this account has "
            + joined(addresses)
            + ". "
            + (blocks.isEmpty() ? "It has none." : "It has: " + joined(blocks) + "."),
        null);
    this.addresses = List.copyOf(addresses);
  }

  private static String joined(List<?> items) {
    String shown = String.join(", ", items.stream().limit(SHOWN).map(Object::toString).toList());
    return items.size() <= SHOWN ? shown : shown + " and " + (items.size() - SHOWN) + " more";
  }

  /** Returns the addresses that were looked for. */
  public List<IpAddress> addresses() {
    return addresses;
  }
}
