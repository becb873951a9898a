package dev.ovhdo.fleet.operation;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at machines over SSH. This module has no client for SSH: the program that runs the fleet
 * gives it. Must be thread-safe.
 */
public interface SshProbe {
  /** Returns a probe for fleets whose plan has no check over SSH; its answer is a failure. */
  static SshProbe none() {
    return NoSsh.NONE;
  }

  /**
   * Looks whether an SSH server answers at an address of a machine.
   *
   * @param limit how long the look may take
   * @return why no SSH server answers; empty if a server answers
   */
  Optional<String> answer(CheckSubject subject, Duration limit);

  /**
   * Runs a command on a machine.
   *
   * @param user the login user; null for the user of the installed system
   * @param limit how long the command may take
   * @return why the command has not exited with the code 0; empty if it has
   */
  Optional<String> run(CheckSubject subject, @Nullable String user, String command, Duration limit);
}
