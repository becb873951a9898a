package dev.ovhdo.generator.write;

import com.palantir.javapoet.CodeBlock;

/** Escapes texts of the API for Javadoc. */
final class JavadocText {
  private JavadocText() {}

  /** Returns the text as code. */
  static String code(String text) {
    return isPlain(text) ? "{@code " + text + "}" : "<code>" + escaped(text) + "</code>";
  }

  /** Returns the text as a code block without format characters. */
  static CodeBlock block(String text) {
    return CodeBlock.of("$L", text);
  }

  private static boolean isPlain(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0 || c == '\\' || c == '@' || c < ' ') {
        return false;
      }
    }
    return depth == 0 && !text.contains("*/") && !text.isBlank();
  }

  private static String escaped(String text) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((Character.isLetterOrDigit(c) && c < 128) || " .,:;-_#".indexOf(c) >= 0) {
        html.append(c);
      } else {
        html.append("&#").append((int) c).append(';');
      }
    }
    return html.toString();
  }
}
