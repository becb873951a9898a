package dev.ovhdo.cli.machine;

import dev.ovhdo.cli.context.Terminal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The messages for an interruption of several changes at once, as one message. Thread-safe. */
final class InterruptMessages {
  private static final String START = "interrupted. ";

  private final Terminal terminal;
  private final Map<String, String> ofMachines = new LinkedHashMap<>();

  InterruptMessages(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Sets the message of a machine.
   *
   * @param label the machine
   * @param message the message as for a single machine; empty if its change has ended
   */
  synchronized void set(String label, String message) {
    if (message.isEmpty()) {
      ofMachines.remove(label);
    } else {
      ofMachines.put(
          label, message.startsWith(START) ? message.substring(START.length()) : message);
    }
    terminal.interruptMessage(
        ofMachines.isEmpty()
            ? ""
            : ofMachines.entrySet().stream()
                .map(each -> "\n  " + each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("", "interrupted", "")));
  }
}
