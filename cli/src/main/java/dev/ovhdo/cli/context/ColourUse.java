package dev.ovhdo.cli.context;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** When colours are used. */
enum ColourUse {
  /** On a terminal, unless {@code NO_COLOR} is set or the terminal has no colours. */
  AUTO,
  /** In files and pipes, too. */
  ALWAYS,
  /** Never. */
  NEVER;

  /** Reads a word. */
  static final class Converter implements ITypeConverter<ColourUse> {
    @Override
    public ColourUse convert(String text) {
      return Arrays.stream(values())
          .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + text + "' is not one of auto, always and never"));
    }
  }
}
