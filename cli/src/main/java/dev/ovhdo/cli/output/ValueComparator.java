package dev.ovhdo.cli.output;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The natural order of values: numbers by amount, timestamps by time, IPv6 addresses by their
 * bytes, and texts with numbers in them by these numbers, so that {@code vps-9} comes before {@code
 * vps-10} and 9.9.9.9 before 10.0.0.1. Missing values come last in both directions.
 */
final class ValueComparator {
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");
  private static final Pattern IPV6 =
      Pattern.compile("([0-9a-f:][0-9a-f.]*:[0-9a-f:.]*)(?:/(\\d{1,3}))?");
  private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");
  private static final String BETWEEN = ", ";

  private ValueComparator() {}

  /** The kinds of values in their order. */
  private enum Kind {
    BOOLEAN,
    NUMBER,
    MOMENT,
    ADDRESS,
    TEXT,
    NONE
  }

  /**
   * The sort key of a value.
   *
   * @param value an object of the class that belongs to the kind
   */
  private record Key(Kind kind, Object value) {}

  /**
   * Returns the comparator.
   *
   * @param descending whether the order is reversed
   */
  static Comparator<JsonNode> of(boolean descending) {
    return (a, b) -> {
      Key one = key(a);
      Key other = key(b);
      int order = compare(one, other);
      boolean turned = descending && one.kind() != Kind.NONE && other.kind() != Kind.NONE;
      return turned ? -order : order;
    };
  }

  private static int compare(Key a, Key b) {
    if (a.kind() != b.kind()) {
      return a.kind().compareTo(b.kind());
    }
    return a.kind() == Kind.TEXT
        ? compareTexts((String) a.value(), (String) b.value())
        : compareSame(a.value(), b.value());
  }

  @SuppressWarnings("unchecked") // values of one kind are of one class
  private static int compareSame(Object a, Object b) {
    return ((Comparable<Object>) a).compareTo(b);
  }

  private static Key key(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return new Key(Kind.NONE, 0);
    } else if (value.isBoolean()) {
      return new Key(Kind.BOOLEAN, value.booleanValue());
    } else if (value.isNumber()) {
      return new Key(Kind.NUMBER, value.decimalValue());
    }
    return key(CellText.text(value, BETWEEN));
  }

  private static Key key(String text) {
    if (MOMENT.matcher(text).matches()) {
      try {
        return new Key(Kind.MOMENT, OffsetDateTime.parse(text).toInstant());
      } catch (DateTimeException e) {
        return new Key(Kind.TEXT, text);
      }
    }
    Matcher address = IPV6.matcher(text.toLowerCase(Locale.ROOT));
    String digits = address.matches() ? digits(address.group(1)) : null;
    if (digits == null) {
      return new Key(Kind.TEXT, text);
    }
    String length = address.group(2) == null ? "128" : address.group(2);
    return new Key(Kind.ADDRESS, digits + "/" + "0".repeat(3 - length.length()) + length);
  }

  /** Returns all hexadecimal digits of an address; null if the text is no address. */
  private static @Nullable String digits(String address) {
    try {
      // A text with a colon is never resolved by DNS: it is an address or an error.
      return HexFormat.of().formatHex(InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException e) {
      return null;
    }
  }

  private static int compareTexts(String a, String b) {
    List<String> one = pieces(a);
    List<String> other = pieces(b);
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = comparePieces(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return one.size() == other.size() ? a.compareTo(b) : one.size() - other.size();
  }

  private static List<String> pieces(String text) {
    return PIECE.matcher(text).results().map(MatchResult::group).toList();
  }

  private static int comparePieces(String a, String b) {
    boolean numbers = isDigit(a.charAt(0)) && isDigit(b.charAt(0));
    return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareToIgnoreCase(b);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
