package dev.ovhdo.sandbox.state;

import java.util.Optional;

/** The machines behind the VPSes and servers of an account. Closing switches all of them off. */
public interface Machines extends AutoCloseable {
  /** The machine of the VPS or server with this name; each call gives the same. */
  Machine machine(String serviceName);

  /** The port on which all of them can be reached, or 0 if none can. */
  int port();

  /** What to tell the user about machines that had to be left out, if any. */
  default Optional<String> warning() {
    return Optional.empty();
  }

  @Override
  void close();

  /** Machines that nobody can reach. */
  static Machines none() {
    return NoMachines.INSTANCE;
  }
}
