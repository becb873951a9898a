package dev.ovhdo.cli.output;

import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import io.burt.jmespath.Expression;
import io.burt.jmespath.JmesPathException;
import io.burt.jmespath.parser.ParseError;
import io.burt.jmespath.parser.ParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An expression in JMESPath. */
final class Query {
  private static final JmesPathRuntime RUNTIME = new JmesPathRuntime();

  private final String text;
  private final Expression<JsonNode> expression;

  private Query(String text, Expression<JsonNode> expression) {
    this.text = text;
    this.expression = expression;
  }

  /**
   * Reads an expression.
   *
   * @throws CommandException if it is none
   */
  static Query parse(String text) {
    try {
      return new Query(text, RUNTIME.compile(text));
    } catch (ParseException e) {
      throw noExpression(text, e);
    } catch (JmesPathException e) {
      throw new CommandException(ExitCode.USAGE, "--query: " + e.getMessage(), e);
    }
  }

  private static CommandException noExpression(String text, ParseException failure) {
    String line = text.replace('\n', ' ');
    if (!line.equals(text)) {
      // The parser counts from the beginning of a line.
      try {
        RUNTIME.compile(line);
      } catch (ParseException e) {
        return noExpression(line, e);
      }
    }
    ParseError first = failure.iterator().next();
    return new CommandException(
        ExitCode.USAGE,
        "--query is no JMESPath expression: %s at character %s\n  %s\n  %s^"
            .formatted(reason(first), first.position() + 1, line, " ".repeat(first.position())),
        failure);
  }

  /** Leaves out the parser's list of all that it would have taken. */
  private static String reason(ParseError error) {
    String message = asciiDigits(error.message().replaceFirst("^syntax error ", ""));
    return message.contains("'<EOF>'")
        ? "it ends too early,"
        : message.replaceFirst(" expecting .*", "");
  }

  /** The parser counts in the digits of wherever the program runs. */
  private static String asciiDigits(String text) {
    StringBuilder ascii = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(ascii::appendCodePoint);
    return ascii.toString();
  }

  /** The library's lower case is that of wherever the program runs: {@code strıng} in Turkey. */
  private static String dotted(@Nullable String message) {
    return String.valueOf(message).replace('ı', 'i');
  }

  /**
   * Returns what the expression makes of a value.
   *
   * @throws CommandException if a function in it cannot take what it is given
   */
  JsonNode of(JsonNode value) {
    try {
      return expression.search(value);
    } catch (JmesPathException e) {
      throw new CommandException(
          ExitCode.USAGE,
          "--query '%s' does not fit the results: %s".formatted(text, dotted(e.getMessage())),
          e);
    }
  }
}
