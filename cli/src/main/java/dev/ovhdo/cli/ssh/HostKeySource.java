package dev.ovhdo.cli.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Tells by which keys an SSH server proves who it is. */
@FunctionalInterface
public interface HostKeySource {
  /**
   * Asks a server for its host keys.
   *
   * @param limit how long at most for the whole answer
   * @return one key of each type that the server offers, at least one
   * @throws IOException if no SSH server answered in time; the message is for people
   */
  List<HostKey> keys(HostAddress address, Duration limit) throws IOException;
}
