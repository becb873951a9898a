package dev.ovhdo.sandbox.state;

import java.util.Optional;

/** The machines of the VPSes and servers of an account. Closing powers all of them off. */
public interface Machines extends AutoCloseable {
  /**
   * Returns the machine of the VPS or server with this name; each call returns the same machine.
   */
  Machine machine(String serviceName);

  /** Adds the machine of a new VPS, which is not reachable before {@link Machine#powerOn}. */
  default void add(Vps vps) {}

  /**
   * Saves the state of all machines; the returned action restores it, with the host keys, and ends
   * open sessions of machines that changed.
   */
  default Runnable save() {
    return () -> {};
  }

  /** Returns the SSH port of all machines; 0 if no machine is reachable. */
  int port();

  /** Returns a warning for the user about machines that cannot listen on this computer, if any. */
  default Optional<String> warning() {
    return Optional.empty();
  }

  @Override
  void close();

  /** Returns machines that are not reachable. */
  static Machines none() {
    return NoMachines.INSTANCE;
  }
}
