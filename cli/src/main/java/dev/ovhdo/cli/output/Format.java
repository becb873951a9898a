package dev.ovhdo.cli.output;

import dev.ovhdo.cli.session.NearestNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How results are written. */
public enum Format {
  /** Columns for people. */
  TABLE,
  /** One JSON text, indented. */
  JSON,
  /** One JSON text a line, for each result. */
  JSONL,
  /** YAML. */
  YAML,
  /** Comma-separated values, RFC 4180. */
  CSV,
  /** Values with tabs between them, a line for each result. */
  TSV,
  /** The values alone, for a shell; the own text of what has one. */
  TEXT;

  /** Reads the name of a form. */
  static final class Reader implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
      String word = text.toLowerCase(Locale.ROOT);
      List<String> words =
          Arrays.stream(values()).map(form -> form.name().toLowerCase(Locale.ROOT)).toList();
      if (words.contains(word)) {
        return valueOf(word.toUpperCase(Locale.ROOT));
      }
      List<String> near = NearestNames.of(word, words);
      String hint = near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ";
      throw new TypeConversionException(
          "'" + text + "' is no form. " + hint + "There are: " + String.join(", ", words));
    }
  }
}
