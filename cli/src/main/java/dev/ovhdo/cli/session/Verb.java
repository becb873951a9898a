package dev.ovhdo.cli.session;

/**
 * A command: a class with picocli's {@code @Command} whose fields have {@code @Parameters} and
 * {@code @Option}; they are set before it runs. Its name and summary are in the command index.
 * Results go to {@link Session#out()}, everything else to {@link Session#err()}.
 */
@FunctionalInterface
public interface Verb {
  /**
   * Runs the command. A failure is an exception: the program prints its message and maps it to an
   * exit code.
   *
   * @param session the context of the run
   */
  void run(Session session);

  /**
   * Returns whether all arguments after the first one are passed to another program, including
   * options.
   */
  default boolean passesRestOn() {
    return false;
  }
}
