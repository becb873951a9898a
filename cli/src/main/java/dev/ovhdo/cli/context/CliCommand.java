package dev.ovhdo.cli.context;

/**
 * A command: a class with picocli's {@code @Command} whose fields have {@code @Parameters} and
 * {@code @Option}; they are set before it runs. Its name and summary are in the command index.
 * Results go to {@link CommandContext#results()}, everything else to {@link Terminal#err()}.
 */
@FunctionalInterface
public interface CliCommand {
  /**
   * Runs the command. A failure is an exception: the program prints its message and maps it to an
   * exit code.
   *
   * @param context the context of the run
   */
  void run(CommandContext context);

  /**
   * Returns whether all arguments after the first one are passed to another program, including
   * options.
   */
  default boolean forwardsArguments() {
    return false;
  }
}
