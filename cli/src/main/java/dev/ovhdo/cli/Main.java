package dev.ovhdo.cli;

/** Where the JVM starts. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code. Ctrl-C ends it with 130, as the JVM
   * does by itself; the sandbox and its files go in any case.
   *
   * @param arguments the command line, without the program's name
   */
  public static void main(String... arguments) {
    Program program = new Program(SystemEnvironment.open());
    Runtime.getRuntime().addShutdownHook(new Thread(program::close, "close"));
    System.exit(program.run(arguments));
  }
}
