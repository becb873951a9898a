package dev.ovhdo.api.ip;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Desired reverse names of addresses. Other addresses keep their names, unless pruning is enabled.
 * Immutable.
 *
 * @param entries the entries, with distinct addresses
 * @param pruning whether the names of other addresses are removed, in the IP blocks of the entries
 */
public record ReverseTable(List<Entry> entries, boolean pruning) {
  private static final int SHOWN = 20;

  /**
   * Desired name of one address.
   *
   * @param address the address
   * @param name the name; null for none
   */
  public record Entry(IpAddress address, @Nullable HostName name) {
    /** Checks the address. */
    public Entry {
      Objects.requireNonNull(address, "address");
    }
  }

  /**
   * A line of a table before parsing.
   *
   * @param number the line number, for messages
   * @param address the address
   * @param name the name; empty for no name; null for a missing field, which is rejected, so that
   *     an omission does not remove a name
   */
  public record Line(int number, String address, @Nullable String name) {}

  /** Copies the entries and checks that the addresses are distinct. */
  public ReverseTable {
    entries = List.copyOf(entries);
    if (entries.stream().map(Entry::address).distinct().count() != entries.size()) {
      throw new IllegalArgumentException("an address occurs twice");
    }
  }

  /** Returns an empty table. */
  public static ReverseTable of() {
    return new ReverseTable(List.of(), false);
  }

  /** Returns a copy with a name for an address. */
  public ReverseTable with(String address, String name) {
    return with(new Entry(IpAddress.parse(address), HostName.parse(name)));
  }

  /** Returns a copy in which an address has no name. */
  public ReverseTable without(String address) {
    return with(new Entry(IpAddress.parse(address), null));
  }

  private ReverseTable with(Entry entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.removeIf(each -> each.address().equals(entry.address()));
    more.add(entry);
    return new ReverseTable(more, pruning);
  }

  /** Returns a copy with pruning enabled or disabled. */
  public ReverseTable withPruning(boolean changed) {
    return new ReverseTable(entries, changed);
  }

  /**
   * Parses lines with an address, a comma and a name. An empty name removes the current name. Blank
   * lines and lines that begin with {@code #} are ignored. An optional first line with titles
   * selects the columns {@code address} and {@code name}; other columns are ignored.
   *
   * @throws InvalidInputException if the table is invalid; the message lists all errors
   */
  public static ReverseTable parseCsv(String text) {
    return of(ReverseCsv.lines(text));
  }

  /**
   * Returns a table from parsed lines.
   *
   * @throws InvalidInputException if the table is invalid; the message lists all errors
   */
  public static ReverseTable of(List<Line> lines) {
    Map<IpAddress, Integer> seen = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (Line line : lines) {
      try {
        entries.add(entry(line, seen));
      } catch (InvalidInputException e) {
        wrong.add("line " + line.number() + ": " + e.getMessage());
      }
    }
    if (!wrong.isEmpty()) {
      int more = wrong.size() - SHOWN;
      throw new InvalidInputException(
          String.join("\n", wrong.subList(0, Math.min(SHOWN, wrong.size())))
              + (more > 0 ? "\nand " + more + " more" : ""));
    }
    return new ReverseTable(entries, false);
  }

  private static Entry entry(Line line, Map<IpAddress, Integer> seen) {
    IpAddress address = IpAddress.parse(line.address());
    Integer first = seen.putIfAbsent(address, line.number());
    if (first != null) {
      throw new InvalidInputException(address + " occurs in line " + first + " already");
    }
    String name = line.name();
    if (name == null) {
      throw new InvalidInputException(
          address + " has no name field; an empty name removes the current name");
    }
    return new Entry(address, name.isBlank() ? null : HostName.parse(name));
  }
}
