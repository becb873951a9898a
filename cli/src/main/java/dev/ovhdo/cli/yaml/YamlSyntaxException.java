package dev.ovhdo.cli.yaml;

/**
 * A text is not valid YAML, or uses a feature of YAML that is not supported. The message does not
 * contain the line, so that callers can format it.
 */
public final class YamlSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  YamlSyntaxException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** Returns the number of the line, from 1. */
  public int line() {
    return line;
  }
}
