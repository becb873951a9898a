package dev.ovhdo.api.ip;

import dev.ovhdo.api.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What names addresses should have. Addresses that are not in it keep theirs, unless it is pruning.
 *
 * @param entries each address once
 * @param pruning whether addresses that are not in it lose their names, in the blocks of which it
 *     has any address
 */
public record ReverseTable(List<Entry> entries, boolean pruning) {
  private static final int SHOWN = 20;

  /**
   * What one address should have.
   *
   * @param address the address
   * @param name its name; null for none
   */
  public record Entry(IpAddress address, @Nullable HostName name) {
    /** Checks the address. */
    public Entry {
      Objects.requireNonNull(address, "address");
    }
  }

  /**
   * A line of a table as somebody wrote it.
   *
   * @param number the number of the line, for messages
   * @param address the address
   * @param name the name; empty for none, null where it was left out, which is refused: to forget
   *     it must not remove anything
   */
  public record Line(int number, String address, @Nullable String name) {}

  /** Copies the entries, and checks that none is there twice. */
  public ReverseTable {
    entries = List.copyOf(entries);
    if (entries.stream().map(Entry::address).distinct().count() != entries.size()) {
      throw new IllegalArgumentException("an address is there twice");
    }
  }

  /** Returns a table without addresses. */
  public static ReverseTable of() {
    return new ReverseTable(List.of(), false);
  }

  /** Returns a copy in which an address has a name. */
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

  /** Returns a copy that says all about the blocks that it touches, or no longer does. */
  public ReverseTable withPruning(boolean changed) {
    return new ReverseTable(entries, changed);
  }

  /**
   * Reads lines of an address, a comma and a name. An empty name removes the one that is there.
   * Empty lines and those that begin with {@code #} are passed over. A first line with titles says
   * which columns have them, {@code address} and {@code name}; others are passed over.
   *
   * @throws InvalidInputException if anything is wrong; the message has all that is
   */
  public static ReverseTable parseCsv(String text) {
    return of(ReverseCsv.lines(text));
  }

  /**
   * Makes a table of lines from elsewhere.
   *
   * @throws InvalidInputException if anything is wrong; the message has all that is
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
      throw new InvalidInputException(address + " is in line " + first + " already");
    }
    String name = line.name();
    if (name == null) {
      throw new InvalidInputException(
          address + " has no name beside it; an empty one removes what it has");
    }
    return new Entry(address, name.isBlank() ? null : HostName.parse(name));
  }
}
