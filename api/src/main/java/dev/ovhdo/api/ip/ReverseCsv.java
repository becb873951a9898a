package dev.ovhdo.api.ip;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parser for comma-separated addresses and names. */
final class ReverseCsv {
  private static final Set<String> ADDRESS = Set.of("address", "ip", "ipreverse");
  private static final Set<String> NAME = Set.of("name", "reverse");

  private ReverseCsv() {}

  /**
   * Parses the lines without checking addresses and names.
   *
   * @throws InvalidInputException if a quotation mark or a column title is missing
   */
  static List<ReverseTable.Line> lines(String text) {
    List<ReverseTable.Line> lines = new ArrayList<>();
    int address = -1;
    int name = -1;
    int number = 0;
    for (String line : text.replaceFirst("^\ufeff", "").split("\r\n|\r|\n", -1)) {
      number++;
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      List<String> fields = fields(line, number);
      if (address < 0) {
        boolean titled = fields.stream().anyMatch(field -> is(field, ADDRESS));
        address = titled ? column(fields, ADDRESS) : 0;
        name = titled ? column(fields, NAME) : 1;
        if (name < 0) {
          throw new InvalidInputException("line " + number + ": no column is titled name");
        }
        if (titled) {
          continue;
        }
      }
      String given = at(fields, address);
      lines.add(new ReverseTable.Line(number, given == null ? "" : given, at(fields, name)));
    }
    return lines;
  }

  private static boolean is(String field, Set<String> titles) {
    return titles.contains(field.toLowerCase(Locale.ROOT));
  }

  private static int column(List<String> fields, Set<String> titles) {
    for (int i = 0; i < fields.size(); i++) {
      if (is(fields.get(i), titles)) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable String at(List<String> fields, int column) {
    return column < fields.size() ? fields.get(column) : null;
  }

  /** As in RFC 4180, except line feeds within quotation marks, which neither field can contain. */
  private static List<String> fields(String line, int number) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    if (quoted) {
      throw new InvalidInputException("line " + number + ": a quotation mark is not closed");
    }
    fields.add(field.toString().strip());
    return fields;
  }
}
