package dev.ovhdo.cli.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Reads the host keys of an SSH server. */
@FunctionalInterface
public interface HostKeySource {
  /**
   * Reads the host keys of a server.
   *
   * @param limit the time limit for all keys
   * @return one key of each type that the server offers, at least one
   * @throws IOException if no SSH server answered in time; the message is for users
   */
  List<HostKey> keys(HostAddress address, Duration limit) throws IOException;
}
