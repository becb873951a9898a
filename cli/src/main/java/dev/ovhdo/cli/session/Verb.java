package dev.ovhdo.cli.session;

/**
 * One command: a class with picocli's {@code @Command} whose fields carry {@code @Parameters} and
 * {@code @Option}; they are filled before it runs. Name and summary stand in the index. Results go
 * to {@link Session#out()}, everything else to {@link Session#err()}.
 */
@FunctionalInterface
public interface Verb {
  /**
   * Does the work. To fail is to throw: the program prints the message and maps the exception to an
   * exit code.
   *
   * @param session the streams, the home and the API
   */
  void run(Session session);

  /**
   * Returns whether everything after the first argument is for another program, whatever it looks
   * like.
   */
  default boolean passesRestOn() {
    return false;
  }
}
