package dev.ovhdo.cli.context;

import java.io.IOException;
import java.util.List;

/**
 * Switches off the echo of the terminal while the user types a secret. If the program is
 * interrupted meanwhile, the echo is switched on again. Does nothing if standard input is no
 * terminal, or where the program {@code stty} is missing.
 */
final class EchoSwitch {
  private final Environment environment;
  private final Thread restore = new Thread(() -> stty("echo"), "echo");

  EchoSwitch(Environment environment) {
    this.environment = environment;
  }

  void off() {
    if (environment.interactive().in()) {
      Runtime.getRuntime().addShutdownHook(restore);
      stty("-echo");
    }
  }

  void on() {
    if (environment.interactive().in()) {
      stty("echo");
      try {
        Runtime.getRuntime().removeShutdownHook(restore);
      } catch (IllegalStateException e) {
        // The program ends, and the hook has run.
      }
    }
  }

  private void stty(String mode) {
    try {
      environment.foreground().run(List.of("stty", mode));
    } catch (IOException e) {
      // The terminal then shows the secret, as it shows all that the user types.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
