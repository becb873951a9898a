package dev.ovhdo.fleet.operation;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks that an SSH server answers at an address of the machine.
 *
 * @param timing how often the check looks, and for how long
 */
public record SshCheck(CheckTiming timing) implements Check {
  static final String NAME = "check ssh";

  /** Checks the component. */
  public SshCheck {
    Objects.requireNonNull(timing, "timing");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean needsSsh() {
    return true;
  }

  @Override
  public void writeTo(ObjectNode json) {
    timing.writeTo(json);
  }

  @Override
  public Optional<String> attempt(CheckSubject subject, SshProbe ssh, Duration limit) {
    return ssh.answer(subject, limit);
  }
}
