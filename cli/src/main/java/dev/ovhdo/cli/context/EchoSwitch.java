package dev.ovhdo.cli.context;

/**
 * Switches off the echo of the terminal while the user types a secret. If the program is
 * interrupted meanwhile, the echo is switched on again.
 */
final class EchoSwitch {
  private final UserTerminal terminal;
  private final Thread restore;

  EchoSwitch(UserTerminal terminal) {
    this.terminal = terminal;
    this.restore = new Thread(() -> terminal.echo(true), "echo");
  }

  void off() {
    Runtime.getRuntime().addShutdownHook(restore);
    terminal.echo(false);
  }

  void on() {
    terminal.echo(true);
    try {
      Runtime.getRuntime().removeShutdownHook(restore);
    } catch (IllegalStateException e) {
      // The program ends, and the hook has run.
    }
  }
}
