package dev.ovhdo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Entry point of the JVM. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code. On Ctrl-C the JVM itself ends the
   * process with 130; the sandbox and its files are removed in every case.
   *
   * @param arguments the command line, without the program's name
   */
  public static void main(String... arguments) {
    if (arguments.length == 1 && arguments[0].equals("--version") && printVersion()) {
      return;
    }
    HttpPreparation.start(arguments, System.getenv());
    Program program = new Program(SystemEnvironment.open());
    Thread close = closeAtExit(program);
    int code = program.run(arguments);
    if (program.endsAtOnce()) {
      halt(code, close);
    }
    System.exit(code);
  }

  /** Returns the shutdown hook, which closes the program on Ctrl-C. */
  static Thread closeAtExit(Program program) {
    Thread close = new Thread(program::close, "close");
    Runtime.getRuntime().addShutdownHook(close);
    return close;
  }

  /**
   * Ends the process after a run, which has closed all that it opened. {@link System#exit} asks for
   * a logger, for which the JVM searches all jars; {@link Runtime#halt} does not.
   */
  private static void halt(int code, Thread close) {
    try {
      Runtime.getRuntime().removeShutdownHook(close);
    } catch (IllegalStateException e) {
      return; // The process is being terminated already; its end waits for the hook.
    }
    Runtime.getRuntime().halt(code);
  }

  /** Prints the version before anything else is loaded; false if it cannot be written. */
  private static boolean printVersion() {
    // No "+": its first use in a process takes as long as all the rest here.
    String line = "ovh-do ".concat(Version.text()).concat("\n");
    try {
      new FileOutputStream(FileDescriptor.out).write(line.getBytes(UTF_8));
      return true;
    } catch (IOException e) {
      return false; // the program reports it
    }
  }
}
