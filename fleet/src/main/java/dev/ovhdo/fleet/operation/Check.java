package dev.ovhdo.fleet.operation;

import java.time.Duration;
import java.util.Optional;

/**
 * Looks at a machine until a condition holds, and changes nothing. The target fails if the
 * condition does not hold in time.
 */
public sealed interface Check extends Step permits SshCheck, CommandCheck, UrlCheck {
  /** Returns how often the check looks, and for how long. */
  CheckTiming timing();

  /** Returns whether the check needs a client for SSH. */
  boolean needsSsh();

  /**
   * Attempts the check once.
   *
   * @param subject the machine
   * @param ssh looks over SSH
   * @param limit how long this look may take
   * @return why the condition does not hold; empty if it holds
   */
  Optional<String> attempt(CheckSubject subject, SshProbe ssh, Duration limit);

  @Override
  default boolean losesData() {
    return false;
  }
}
