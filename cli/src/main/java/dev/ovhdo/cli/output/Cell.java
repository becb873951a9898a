package dev.ovhdo.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A cell of a table: a value for a reader, without control characters.
 *
 * @param items the items of a list; the text alone for any other value
 * @param kind how the value is shown
 * @param ellipsis the mark of a shortened text
 */
record Cell(List<String> items, ColumnKind kind, String ellipsis) {
  private static final String BETWEEN = ", ";

  /** The width below which no text is shortened. */
  private static final int READABLE = 20;

  /** The width of the longest IPv6 block. */
  private static final int LONGEST_IDENTIFIER = 43;

  /** Returns the cell for a value. */
  static Cell of(JsonNode value, ColumnKind kind, DisplaySettings display) {
    boolean list = CellText.isList(value) && !value.isEmpty();
    List<String> items =
        list
            ? value.valueStream().map(item -> text(item, kind, display)).toList()
            : List.of(text(value, kind, display));
    boolean json = value.isContainer() && !list;
    return new Cell(items, json ? ColumnKind.PROSE : kind, display.ellipsis());
  }

  private static String text(JsonNode value, ColumnKind kind, DisplaySettings display) {
    String text = CellText.text(value, BETWEEN);
    if (value.isNumber() && kind == ColumnKind.MEGABYTES) {
      return gigabytes(value.decimalValue().divide(BigDecimal.valueOf(1024)));
    } else if (value.isNumber() && kind == ColumnKind.GIGABYTES) {
      return gigabytes(value.decimalValue());
    } else if (value.isNumber() && kind == ColumnKind.DAYS_LEFT && text.equals("0")) {
      return "less than 1";
    }
    Optional<Instant> moment =
        display.isCompact() && value.isString() ? AgeText.moment(text) : Optional.empty();
    return moment
        .map(found -> AgeText.of(found, display.clock().instant()))
        .orElseGet(() -> display.visible(text));
  }

  private static String gigabytes(BigDecimal number) {
    BigDecimal shown = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return shown.toPlainString() + " GB";
  }

  /** Returns the whole text. */
  String text() {
    return String.join(BETWEEN, items);
  }

  int width() {
    return DisplayWidth.of(text());
  }

  /** Returns the smallest width in which the cell is still useful. */
  int leastWidth() {
    if (items.size() > 1) {
      return Math.min(width(), DisplayWidth.of(items.get(0) + BETWEEN + ellipsis));
    }
    return isProse() ? Math.min(width(), READABLE) : width();
  }

  /** Returns whether a part of the text is useful, which it is not for an identifier. */
  boolean isProse() {
    String text = text();
    boolean isLong = width() > LONGEST_IDENTIFIER;
    return kind == ColumnKind.PROSE || (isLong && (text.contains(" ") || text.contains("://")));
  }

  /** Returns the text in at most this width: the first items of a list, the beginning of prose. */
  String fitted(int width) {
    String whole = text();
    if (DisplayWidth.of(whole) <= width) {
      return whole;
    } else if (items.size() == 1) {
      String begin = DisplayWidth.fitting(whole, width - DisplayWidth.of(ellipsis));
      return begin.stripTrailing() + ellipsis;
    }
    String shown = items.get(0);
    for (int i = 1; i < items.size(); i++) {
      String longer = shown + BETWEEN + items.get(i);
      if (DisplayWidth.of(longer + BETWEEN + ellipsis) > width) {
        break;
      }
      shown = longer;
    }
    return shown + BETWEEN + ellipsis;
  }
}
