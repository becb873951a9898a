package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerInstallationProgressStatusEnum;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of an installation.
 *
 * @param name what OVHcloud calls it, such as {@code Setting up partitions}
 * @param state the API's own word: {@code todo}, {@code doing}, {@code done}, {@code error}
 * @param error what went wrong; null if nothing did
 */
public record InstallStep(String name, String state, @Nullable String error) {
  /** Checks the parts. */
  public InstallStep {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
  }

  /** Returns whether it is over and came out well. */
  public boolean isDone() {
    return state.equals(DedicatedServerInstallationProgressStatusEnum.DONE.value());
  }

  /** Returns whether nothing has been done for it yet. */
  public boolean isAhead() {
    return state.equals(DedicatedServerInstallationProgressStatusEnum.TODO.value());
  }
}
