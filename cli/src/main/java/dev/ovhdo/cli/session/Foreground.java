package dev.ovhdo.cli.session;

import java.io.IOException;
import java.util.List;

/** Runs another program in the place of this one: it has the terminal, the person types to it. */
@FunctionalInterface
public interface Foreground {
  /**
   * Runs a program to its end.
   *
   * @param command its name and its arguments
   * @return its exit code
   * @throws IOException if there is no such program
   */
  int run(List<String> command) throws IOException, InterruptedException;

  /** Returns what runs programs on this process's own streams. */
  static Foreground ofThisProcess() {
    return command -> {
      Process process = new ProcessBuilder(command).inheritIO().start();
      // Ctrl-C reaches both; whatever else ends this process must not leave the other one behind.
      Thread end = new Thread(process::destroy, "end-" + command.get(0));
      Runtime.getRuntime().addShutdownHook(end);
      int code = process.waitFor();
      try {
        Runtime.getRuntime().removeShutdownHook(end);
      } catch (IllegalStateException e) {
        // This process is ending already.
      }
      return code;
    };
  }
}
