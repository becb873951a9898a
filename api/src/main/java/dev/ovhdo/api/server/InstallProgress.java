package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerInstallationProgressStatus;
import dev.ovhdo.routes.dedicated.server.DedicatedServerInstallationProgressStatusEnum;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Progress of an installation at the time of reading. Immutable.
 *
 * @param elapsed the elapsed time
 * @param steps all steps, including pending steps; empty at the beginning of an installation
 */
public record InstallProgress(Duration elapsed, List<Step> steps) {
  /** Checks the components and copies the list. */
  public InstallProgress {
    Objects.requireNonNull(elapsed, "elapsed");
    steps = List.copyOf(steps);
  }

  /** Converts the API's value. */
  static InstallProgress of(DedicatedServerInstallationProgressStatus status) {
    return new InstallProgress(
        Duration.ofSeconds(status.elapsedTime()),
        status.progress().stream()
            .map(step -> new Step(step.comment(), step.status().value(), error(step.error())))
            .toList());
  }

  /** OVHcloud returns an empty text for a step without an error. */
  private static @Nullable String error(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** Returns the number of finished steps. */
  public int done() {
    return (int) steps.stream().filter(Step::isDone).count();
  }

  /** Returns the share of finished steps in percent, 0 to 100. */
  public int percent() {
    return steps.isEmpty() ? 0 : done() * 100 / steps.size();
  }

  /**
   * A step of an installation. Immutable.
   *
   * @param name OVHcloud's name, such as {@code Setting up partitions}
   * @param state the state in the API: {@code todo}, {@code doing}, {@code done}, {@code error}
   * @param error the error; null for none
   */
  public record Step(String name, String state, @Nullable String error) {
    /** Checks the components. */
    public Step {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(state, "state");
    }

    /** Returns whether the step finished successfully. */
    public boolean isDone() {
      return state.equals(DedicatedServerInstallationProgressStatusEnum.DONE.value());
    }

    /** Returns whether the step has not started. */
    public boolean isPending() {
      return state.equals(DedicatedServerInstallationProgressStatusEnum.TODO.value());
    }
  }
}
