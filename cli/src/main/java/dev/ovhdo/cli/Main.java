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
    closeAtExit(program);
    System.exit(program.run(arguments));
  }

  static void closeAtExit(Program program) {
    Runtime.getRuntime().addShutdownHook(new Thread(program::close, "close"));
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
