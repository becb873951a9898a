package dev.ovhdo.cli.output;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import io.burt.jmespath.Expression;
import io.burt.jmespath.JmesPathException;
import io.burt.jmespath.parser.ParseError;
import io.burt.jmespath.parser.ParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JMESPath expression, the value of {@code --query}. */
final class JmesPathQuery {
  private static final JmesPathRuntime RUNTIME = new JmesPathRuntime();

  private final String text;
  private final Expression<JsonNode> expression;

  private JmesPathQuery(String text, Expression<JsonNode> expression) {
    this.text = text;
    this.expression = expression;
  }

  /**
   * Parses an expression.
   *
   * @throws CommandException if the expression is invalid
   */
  static JmesPathQuery parse(String text) {
    try {
      return new JmesPathQuery(text, RUNTIME.compile(text));
    } catch (ParseException e) {
      throw noExpression(text, e);
    } catch (JmesPathException e) {
      throw new CommandException(ExitCode.USAGE, "--query: " + e.getMessage(), e);
    }
  }

  private static CommandException noExpression(String text, ParseException failure) {
    String line = text.replace('\n', ' ');
    if (!line.equals(text)) {
      // The parser counts characters from the beginning of a line.
      try {
        RUNTIME.compile(line);
      } catch (ParseException e) {
        return noExpression(line, e);
      }
    }
    ParseError first = failure.iterator().next();
    return new CommandException(
        ExitCode.USAGE,
        "--query is not a JMESPath expression: %s at character %s\n  %s\n  %s^"
            .formatted(reason(first), first.position() + 1, line, " ".repeat(first.position())),
        failure);
  }

  /** Removes the parser's list of everything that it expected. */
  private static String reason(ParseError error) {
    String message = asciiDigits(error.message().replaceFirst("^syntax error ", ""));
    return message.contains("'<EOF>'")
        ? "it ends too early,"
        : message.replaceFirst(" expecting .*", "");
  }

  /** The parser formats numbers in the default locale; this restores ASCII digits. */
  private static String asciiDigits(String text) {
    StringBuilder ascii = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(ascii::appendCodePoint);
    return ascii.toString();
  }

  /** The library converts to lower case in the default locale: {@code strıng} in a Turkish one. */
  private static String dotted(@Nullable String message) {
    return String.valueOf(message).replace('ı', 'i');
  }

  /**
   * Evaluates the expression.
   *
   * @throws CommandException if a function of the expression does not accept its argument
   */
  JsonNode evaluate(JsonNode value) {
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
