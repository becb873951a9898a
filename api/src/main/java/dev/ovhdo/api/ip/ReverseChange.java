package dev.ovhdo.api.ip;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the name behind one address.
 *
 * @param block the block of the account that the address lies in
 * @param address the address
 * @param before the name that it has, as the API wrote it; null for none
 * @param after the name that it should have; null for none
 */
public record ReverseChange(
    IpBlock block, IpAddress address, @Nullable String before, @Nullable HostName after) {

  /** What kind of change it is. */
  public enum Kind {
    /** A name where there was none. */
    SET,
    /** Another name. */
    REPLACE,
    /** No name any more. */
    REMOVE,
    /** Nothing: all is as it should be. */
    KEEP
  }

  /** Checks the parts. */
  public ReverseChange {
    Objects.requireNonNull(block, "block");
    Objects.requireNonNull(address, "address");
  }

  /** Returns what kind of change it is; capitals and the final dot make no difference. */
  public Kind kind() {
    if (after == null) {
      return before == null ? Kind.KEEP : Kind.REMOVE;
    }
    if (before == null) {
      return Kind.SET;
    }
    String name = before.toLowerCase(Locale.ROOT);
    boolean same = after.text().equals(name.endsWith(".") ? name : name + ".");
    return same ? Kind.KEEP : Kind.REPLACE;
  }
}
