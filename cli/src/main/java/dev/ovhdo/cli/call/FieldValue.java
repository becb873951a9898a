package dev.ovhdo.cli.call;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Converts the text of a field to JSON. */
final class FieldValue {
  /**
   * A number, optionally with a fraction. An exponent is not accepted, because an id such as 12e45
   * is a text. Leading zeros and a minus before zero are not accepted, because a number would lose
   * them.
   */
  private static final Pattern NUMBER =
      Pattern.compile("(?!-0(\\.0+)?$)-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  /** The maximum length of a number, which is below the limit of JSON parsers. */
  private static final int LONGEST_NUMBER = 300;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FieldValue() {}

  /**
   * Returns the value as JSON.
   *
   * @param field a field with a text
   * @param files reads a file by its name, or standard input for {@code -}
   * @throws dev.ovhdo.cli.failure.CommandException if a file cannot be read
   */
  static JsonNode of(Field field, Function<String, byte[]> files) {
    String text = Objects.requireNonNull(field.text());
    if (!field.typed()) {
      return NODES.stringNode(text);
    }
    if (text.startsWith("@")) {
      return NODES.stringNode(decoded(field, files.apply(text.substring(1))));
    }
    return switch (text) {
      case "true" -> NODES.booleanNode(true);
      case "false" -> NODES.booleanNode(false);
      case "null" -> NODES.nullNode();
      default -> isNumber(text) ? number(text) : NODES.stringNode(text);
    };
  }

  private static boolean isNumber(String text) {
    return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
  }

  private static JsonNode number(String text) {
    return text.indexOf('.') < 0
        ? NODES.numberNode(new BigInteger(text))
        : NODES.numberNode(new BigDecimal(text));
  }

  private static String decoded(Field field, byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw field.usageError("refers to a file that is not UTF-8 text");
    }
  }
}
