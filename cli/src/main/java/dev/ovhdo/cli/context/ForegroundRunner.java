package dev.ovhdo.cli.context;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Runs another program in the foreground: the program has the terminal and reads the user's input.
 */
@FunctionalInterface
public interface ForegroundRunner {
  /**
   * Runs a program to its end.
   *
   * @param command its name and its arguments
   * @return its exit code
   * @throws IOException if the program does not exist
   */
  int run(List<String> command) throws IOException, InterruptedException;

  /**
   * Runs a program to its end.
   *
   * @param command its name and its arguments
   * @param variables further variables of its environment
   * @return its exit code
   * @throws IOException if the program does not exist
   */
  default int run(List<String> command, Map<String, String> variables)
      throws IOException, InterruptedException {
    return run(command);
  }

  /** Returns an instance that runs programs on the streams of this process. */
  static ForegroundRunner ofThisProcess() {
    return new ForegroundRunner() {
      @Override
      public int run(List<String> command) throws IOException, InterruptedException {
        return run(command, Map.of());
      }

      @Override
      public int run(List<String> command, Map<String, String> variables)
          throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        restoreLocale(builder.environment());
        builder.environment().putAll(variables);
        Process process = builder.start();
        // Ctrl-C ends both processes; any other end of this process must end the other one, too.
        Thread end = new Thread(process::destroy, "end-" + command.get(0));
        Runtime.getRuntime().addShutdownHook(end);
        int code = process.waitFor();
        try {
          Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
          // This process is already shutting down.
        }
        return code;
      }
    };
  }

  /** Undoes the change that the launcher makes to the locale, for the JVM only. */
  private static void restoreLocale(Map<String, String> variables) {
    String original = System.getProperty("ovhdo.lc_all");
    if (original != null) {
      variables.put("LC_ALL", original); // an empty value counts as no value
    }
  }
}
