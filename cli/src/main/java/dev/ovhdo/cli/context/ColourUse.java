package dev.ovhdo.cli.context;

import java.util.Locale;

/** When colours are used. */
enum ColourUse {
  /** On a terminal, unless {@code NO_COLOR} is set or the terminal has no colours. */
  AUTO,
  /** In files and pipes, too. */
  ALWAYS,
  /** Never. */
  NEVER;

  /** Reads a word. */
  static final class Converter extends ChoiceConverter<ColourUse> {
    Converter() {
      super(ColourUse.class, name -> name.toLowerCase(Locale.ROOT));
    }
  }
}
