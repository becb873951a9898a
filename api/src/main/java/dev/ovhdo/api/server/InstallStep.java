package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerInstallationProgressStatusEnum;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step of an installation. Immutable.
 *
 * @param name OVHcloud's name, such as {@code Setting up partitions}
 * @param state the state in the API: {@code todo}, {@code doing}, {@code done}, {@code error}
 * @param error the error; null for none
 */
public record InstallStep(String name, String state, @Nullable String error) {
  /** Checks the components. */
  public InstallStep {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
  }

  /** Returns whether the step finished successfully. */
  public boolean isDone() {
    return state.equals(DedicatedServerInstallationProgressStatusEnum.DONE.value());
  }

  /** Returns whether the step has not begun. */
  public boolean isPending() {
    return state.equals(DedicatedServerInstallationProgressStatusEnum.TODO.value());
  }
}
