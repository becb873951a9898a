package dev.ovhdo.cli.context;

import dev.ovhdo.catalog.text.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of a few words, in any case of letters. The message for another word lists the words
 * and suggests the nearest.
 *
 * @param <E> the values
 */
public abstract class ChoiceConverter<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;
  private final Function<String, String> word;

  /**
   * Creates the converter.
   *
   * @param word returns the word for the name of a value
   */
  protected ChoiceConverter(Class<E> type, Function<String, String> word) {
    this.type = type;
    this.word = word;
  }

  @Override
  public E convert(String text) {
    E[] values = type.getEnumConstants();
    return Arrays.stream(values)
        .filter(value -> word.apply(value.name()).equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> unknown(text, values));
  }

  private TypeConversionException unknown(String text, E[] values) {
    List<String> words = Arrays.stream(values).map(value -> word.apply(value.name())).toList();
    String last = words.get(words.size() - 1);
    return new TypeConversionException(
        "'"
            + text
            + "' is not one of "
            + String.join(", ", words.subList(0, words.size() - 1))
            + " and "
            + last
            + Suggestions.question(text, words).map(question -> "; " + question).orElse(""));
  }
}
