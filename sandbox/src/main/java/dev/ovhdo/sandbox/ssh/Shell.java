package dev.ovhdo.sandbox.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the command lines of one session: {@code cat echo exit hostname id uname whoami}, words with
 * quotes, and several commands with semicolons. The commands read the installation only. Not
 * thread-safe: a session has one thread.
 */
final class Shell {

  static final String COMMANDS = "cat echo exit hostname id uname whoami";
  static final int SYNTAX_ERROR = 2;
  static final int NOT_FOUND = 127;

  /** Refused, so that their result is not mistaken for the result of a real shell. */
  private static final String UNSUPPORTED = "|<>&()`$*?";

  private final Installation installation;
  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private int status;
  private boolean exited;

  Shell(Installation installation, InputStream in, OutputStream out, OutputStream err) {
    this.installation = installation;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** A command line that the shell cannot read. */
  private static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxException(String message) {
      super(message);
    }
  }

  /** Runs each command of the text; the status is then the status of the last command. */
  void run(String text) throws IOException {
    List<List<String>> commands;
    try {
      commands = parse(text);
    } catch (SyntaxException e) {
      status = fail("sh: 1: Syntax error: " + e.getMessage(), SYNTAX_ERROR);
      return;
    }
    for (List<String> words : commands) {
      if (!exited) {
        status = run(words.get(0), words.subList(1, words.size()));
      }
    }
  }

  /** Splits the text into commands and these into words without quotes. */
  private static List<List<String>> parse(String text) throws SyntaxException {
    List<List<String>> commands = new ArrayList<>();
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : ';';
      if (c == '\'' || c == '"') {
        int end = text.indexOf(c, at + 1);
        if (end < 0) {
          throw new SyntaxException("Unterminated quoted string");
        }
        String quoted = text.substring(at + 1, end);
        if (c == '"' && (quoted.contains("$") || quoted.contains("`"))) {
          throw unsupported(quoted.contains("$") ? '$' : '`');
        }
        word.append(quoted);
        inWord = true;
        at = end;
      } else if (c == '\\' && at + 1 < text.length()) {
        word.append(text.charAt(++at));
        inWord = true;
      } else if (UNSUPPORTED.indexOf(c) >= 0) {
        throw unsupported(c);
      } else if (c != ';' && !Character.isWhitespace(c)) {
        word.append(c);
        inWord = true;
      } else {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
        if ((c == ';' || c == '\n') && !words.isEmpty()) {
          commands.add(words);
          words = new ArrayList<>();
        }
      }
    }
    return commands;
  }

  private static SyntaxException unsupported(char c) {
    return new SyntaxException("the shell of the sandbox does not support \"" + c + "\"");
  }

  private int run(String name, List<String> arguments) throws IOException {
    return switch (name) {
      case "cat" -> cat(arguments);
      case "echo" -> print(String.join(" ", arguments));
      case "exit", "logout" -> exit(arguments);
      case "hostname" -> print(installation.hostname());
      case "id" -> id(String.join(" ", arguments));
      case "uname" -> uname(String.join(" ", arguments));
      case "whoami" -> print(installation.user());
      default -> fail("sh: 1: " + name + ": not found", NOT_FOUND);
    };
  }

  private int cat(List<String> arguments) throws IOException {
    if (arguments.isEmpty()) {
      in.transferTo(out);
      out.flush();
    }
    int result = 0;
    for (String name : arguments) {
      String text = installation.file(name);
      if (text == null) {
        result = fail("cat: " + name + ": No such file or directory", 1);
      } else {
        write(out, text);
      }
    }
    return result;
  }

  private int exit(List<String> arguments) throws IOException {
    exited = true;
    if (arguments.isEmpty()) {
      return status;
    }
    try {
      return Integer.parseUnsignedInt(arguments.get(0)) & 0xff;
    } catch (NumberFormatException e) {
      return fail("sh: 1: exit: Illegal number: " + arguments.get(0), SYNTAX_ERROR);
    }
  }

  private int id(String options) throws IOException {
    String user = installation.user();
    String number = user.equals("root") ? "0" : "1000";
    String both = number + "(" + user + ")";
    return switch (options) {
      case "" -> print("uid=" + both + " gid=" + both + " groups=" + both);
      case "-u" -> print(number);
      case "-un" -> print(user);
      default -> fail("id: '" + options + "': no such user", 1);
    };
  }

  private int uname(String options) throws IOException {
    return switch (options) {
      case "", "-s" -> print("Linux");
      case "-n" -> print(installation.hostname());
      case "-m" -> print("x86_64");
      case "-a" -> print("Linux " + installation.hostname() + " x86_64 GNU/Linux");
      default -> fail("uname: extra operand '" + options + "'", 1);
    };
  }

  private int print(String line) throws IOException {
    write(out, line + "\n");
    return 0;
  }

  private int fail(String message, int result) throws IOException {
    write(err, message + "\n");
    return result;
  }

  private static void write(OutputStream stream, String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  /** Returns the status of the last command. */
  int status() {
    return status;
  }

  /** Returns whether a command ended the session. */
  boolean exited() {
    return exited;
  }
}
