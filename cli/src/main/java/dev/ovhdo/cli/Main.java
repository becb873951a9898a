package dev.ovhdo.cli;

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
    Program program = new Program(SystemEnvironment.open());
    Runtime.getRuntime().addShutdownHook(new Thread(program::close, "close"));
    System.exit(program.run(arguments));
  }
}
