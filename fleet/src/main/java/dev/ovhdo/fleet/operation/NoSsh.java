package dev.ovhdo.fleet.operation;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The probe of a program without a client for SSH. */
enum NoSsh implements SshProbe {
  NONE;

  private static final String REASON = "this program has no client for SSH";

  @Override
  public Optional<String> answer(CheckSubject subject, Duration limit) {
    return Optional.of(REASON);
  }

  @Override
  public Optional<String> run(
      CheckSubject subject, @Nullable String user, String command, Duration limit) {
    return Optional.of(REASON);
  }
}
