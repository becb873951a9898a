package dev.ovhdo.sandbox.ssh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads a command line as sh splits it: words with their quotes and variables, and what joins the
 * commands. Pipes, redirections, patterns and substitutions are refused by name and not read as
 * text, so that nobody takes an answer of the sandbox for that of a whole shell.
 */
final class CommandLine {

  enum Joint {
    ALWAYS,
    AND,
    OR
  }

  record Step(Joint joint, List<Word> words) {

    Step {
      words = List.copyOf(words);
    }
  }

  record Piece(String text, boolean variable) {}

  record Word(List<Piece> pieces, boolean quoted) {

    Word {
      pieces = List.copyOf(pieces);
    }

    /** The word with its variables filled in; nothing where an unquoted word comes out empty. */
    Optional<String> expand(UnaryOperator<String> variables) {
      StringBuilder text = new StringBuilder();
      for (Piece piece : pieces) {
        text.append(piece.variable() ? variables.apply(piece.text()) : piece.text());
      }
      return text.isEmpty() && !quoted ? Optional.empty() : Optional.of(text.toString());
    }
  }

  private static final String REFUSED = "|<>&()`*?[{}";

  private final String text;
  private int at;
  private final List<Step> steps = new ArrayList<>();
  private Joint joint = Joint.ALWAYS;
  private List<Word> words = new ArrayList<>();
  private List<Piece> pieces = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private boolean inWord;
  private boolean quoted;

  private CommandLine(String text) {
    this.text = text;
  }

  static List<Step> parse(String text) throws ShellSyntaxException {
    return new CommandLine(text).read();
  }

  private List<Step> read() throws ShellSyntaxException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\r') {
        endWord();
        at++;
      } else if (c == '#' && !inWord) {
        skipComment();
      } else if (c == ';') {
        join(";", Joint.ALWAYS);
      } else if (c == '\n') {
        endOfLine();
      } else if (text.startsWith("&&", at)) {
        join("&&", Joint.AND);
      } else if (text.startsWith("||", at)) {
        join("||", Joint.OR);
      } else if (REFUSED.indexOf(c) >= 0) {
        throw new ShellSyntaxException(
            "\"" + c + "\" is more than this sandbox's shell understands");
      } else {
        readPiece(c);
      }
    }
    endStep();
    if (joint != Joint.ALWAYS) {
      throw new ShellSyntaxException("end of file unexpected");
    }
    return List.copyOf(steps);
  }

  private void readPiece(char c) throws ShellSyntaxException {
    inWord = true;
    at++;
    switch (c) {
      case '\'' -> readSingleQuoted();
      case '"' -> readDoubleQuoted();
      case '\\' -> readEscaped();
      case '$' -> readVariable();
      case '~' -> readTilde();
      default -> literal.append(c);
    }
  }

  private void readSingleQuoted() throws ShellSyntaxException {
    int end = text.indexOf('\'', at);
    if (end < 0) {
      throw new ShellSyntaxException("Unterminated quoted string");
    }
    quoted = true;
    literal.append(text, at, end);
    at = end + 1;
  }

  private void readDoubleQuoted() throws ShellSyntaxException {
    quoted = true;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return;
      }
      if (c == '\\' && at < text.length() && "\"\\$`\n".indexOf(text.charAt(at)) >= 0) {
        readEscaped();
      } else if (c == '$') {
        readVariable();
      } else if (c == '`') {
        throw new ShellSyntaxException("\"`\" is more than this sandbox's shell understands");
      } else {
        literal.append(c);
      }
    }
    throw new ShellSyntaxException("Unterminated quoted string");
  }

  private void readEscaped() {
    if (at == text.length()) {
      literal.append('\\');
    } else if (text.charAt(at) == '\n') {
      at++;
    } else {
      literal.append(text.charAt(at++));
    }
  }

  private void readVariable() throws ShellSyntaxException {
    int start = at;
    if (at < text.length() && text.charAt(at) == '(') {
      throw new ShellSyntaxException("\"$(\" is more than this sandbox's shell understands");
    }
    if (at < text.length() && text.charAt(at) == '{') {
      int end = text.indexOf('}', at);
      if (end < 0) {
        throw new ShellSyntaxException("Unterminated variable");
      }
      at = end + 1;
      addVariable(text.substring(start + 1, end));
    } else if (at < text.length() && "?$#!@*-0123456789".indexOf(text.charAt(at)) >= 0) {
      addVariable(text.substring(at, ++at));
    } else {
      while (at < text.length()
          && Character.isJavaIdentifierPart(text.charAt(at))
          && text.charAt(at) != '$') {
        at++;
      }
      if (at == start) {
        literal.append('$');
      } else {
        addVariable(text.substring(start, at));
      }
    }
  }

  private void readTilde() {
    boolean alone = at == text.length() || " \t\n/;&".indexOf(text.charAt(at)) >= 0;
    if (alone && pieces.isEmpty() && literal.isEmpty() && !quoted) {
      addVariable("HOME");
    } else {
      literal.append('~');
    }
  }

  private void addVariable(String name) {
    endLiteral();
    pieces.add(new Piece(name, true));
  }

  private void endLiteral() {
    if (!literal.isEmpty()) {
      pieces.add(new Piece(literal.toString(), false));
      literal.setLength(0);
    }
  }

  private void endWord() {
    if (inWord) {
      endLiteral();
      words.add(new Word(pieces, quoted));
      pieces = new ArrayList<>();
      inWord = false;
      quoted = false;
    }
  }

  private void endStep() {
    endWord();
    if (!words.isEmpty()) {
      steps.add(new Step(joint, words));
      words = new ArrayList<>();
      joint = Joint.ALWAYS;
    }
  }

  /** A line that ends in {@code &&} or {@code ||} goes on in the next one: the joint stays. */
  private void endOfLine() {
    endStep();
    at++;
  }

  private void join(String sign, Joint next) throws ShellSyntaxException {
    if (words.isEmpty() && !inWord) {
      throw new ShellSyntaxException("\"" + sign + "\" unexpected");
    }
    endStep();
    joint = next;
    at += sign.length();
  }

  private void skipComment() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }
}
