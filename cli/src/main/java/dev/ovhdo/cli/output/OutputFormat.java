package dev.ovhdo.cli.output;

import dev.ovhdo.catalog.text.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The output formats of results. */
public enum OutputFormat {
  /** A table for people. */
  TABLE,
  /** A table with all columns, whole texts and exact times, however wide. */
  WIDE,
  /** One indented JSON text. */
  JSON,
  /** One line of JSON for each result. */
  JSONL,
  /** YAML. */
  YAML,
  /** Comma-separated values, RFC 4180. */
  CSV,
  /** Tab-separated values, one line for each result. */
  TSV,
  /** The values only, for a shell; for results with their own text, that text. */
  TEXT;

  /** Reads the name of a format. */
  static final class Converter implements ITypeConverter<OutputFormat> {
    @Override
    public OutputFormat convert(String text) {
      String word = text.toLowerCase(Locale.ROOT);
      List<String> words =
          Arrays.stream(values()).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();
      if (words.contains(word)) {
        return valueOf(word.toUpperCase(Locale.ROOT));
      }
      List<String> near = Suggestions.allNearest(word, words);
      String hint = near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ";
      throw new TypeConversionException(
          "'"
              + text
              + "' is not an output format. "
              + hint
              + "Available: "
              + String.join(", ", words));
    }
  }
}
