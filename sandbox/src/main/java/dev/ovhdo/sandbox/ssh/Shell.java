package dev.ovhdo.sandbox.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Interprets the command lines of one session with the commands of {@link ShellCommands}. Not
 * thread-safe: a session has one thread.
 */
final class Shell {

  static final int SYNTAX_ERROR = 2;
  static final int NOT_FOUND = 127;

  private final Installation installation;
  private final OutputStream err;
  private final ShellCommands programs;
  private int status;
  private boolean exited;

  Shell(Installation installation, InputStream in, OutputStream out, OutputStream err) {
    this.installation = installation;
    this.err = err;
    this.programs = new ShellCommands(installation, in, out, err);
  }

  /** Runs each command of the text; the status is then the status of the last command. */
  void run(String text) throws IOException {
    List<CommandLine.Step> steps;
    try {
      steps = CommandLine.parse(text);
    } catch (ShellSyntaxException e) {
      complain(e.complaint());
      status = SYNTAX_ERROR;
      return;
    }
    for (CommandLine.Step step : steps) {
      boolean due =
          switch (step.joint()) {
            case ALWAYS -> true;
            case AND -> status == 0;
            case OR -> status != 0;
          };
      if (due && !exited) {
        run(step);
      }
    }
  }

  private void run(CommandLine.Step step) throws IOException {
    List<String> words = new ArrayList<>();
    step.words().forEach(word -> word.expand(this::variable).ifPresent(words::add));
    if (words.isEmpty()) {
      status = 0;
      return;
    }
    String name = words.get(0);
    List<String> arguments = words.subList(1, words.size());
    if (name.equals("exit") || name.equals("logout")) {
      exit(arguments);
    } else {
      ShellCommands.Program program = programs.find(name);
      if (program == null) {
        complain(name + ": not found");
        status = NOT_FOUND;
      } else {
        status = program.run(arguments);
      }
    }
  }

  private void exit(List<String> arguments) throws IOException {
    if (!arguments.isEmpty()) {
      try {
        status = Integer.parseUnsignedInt(arguments.get(0)) & 0xff;
      } catch (NumberFormatException e) {
        complain("exit: Illegal number: " + arguments.get(0));
        status = SYNTAX_ERROR;
      }
    }
    exited = true;
  }

  private String variable(String name) {
    return switch (name) {
      case "?" -> Integer.toString(status);
      case "HOME", "PWD" -> installation.home();
      case "USER", "LOGNAME" -> installation.user();
      case "HOSTNAME" -> installation.hostname();
      case "SHELL", "0" -> "/bin/sh";
      case "PATH" -> "/usr/local/bin:/usr/bin:/bin";
      default -> "";
    };
  }

  private void complain(String message) throws IOException {
    err.write(("sh: 1: " + message + "\n").getBytes(StandardCharsets.UTF_8));
    err.flush();
  }

  int status() {
    return status;
  }

  boolean exited() {
    return exited;
  }
}
