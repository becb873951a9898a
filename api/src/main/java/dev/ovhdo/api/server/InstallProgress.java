package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerInstallationProgressStatus;
import dev.ovhdo.routes.dedicated.server.DedicatedServerInstallationProgressStatusEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerInstallationProgressSteps;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Progress of an installation at the time of reading. Immutable.
 *
 * @param elapsed the elapsed time at OVHcloud; null if OVHcloud sent none, or a negative time
 * @param steps all steps, including pending steps; empty at the beginning of an installation
 */
public record InstallProgress(@Nullable Duration elapsed, List<Step> steps) {
  /** Copies the list. */
  public InstallProgress {
    steps = List.copyOf(steps);
  }

  /**
   * Converts the API's value. A negative time is no time: the origin of OVHcloud's time may lie
   * ahead, and shifts during an installation.
   */
  static InstallProgress of(DedicatedServerInstallationProgressStatus status) {
    return new InstallProgress(
        status
            .optional(DedicatedServerInstallationProgressStatus::elapsedTime)
            .filter(seconds -> seconds >= 0)
            .map(Duration::ofSeconds)
            .orElse(null),
        status
            .optional(DedicatedServerInstallationProgressStatus::progress)
            .orElse(List.of())
            .stream()
            .map(InstallProgress::step)
            .toList());
  }

  private static Step step(DedicatedServerInstallationProgressSteps step) {
    return new Step(
        step.optional(DedicatedServerInstallationProgressSteps::comment).orElse(""),
        step.optional(each -> each.status().value()).orElse(""),
        step.optional(DedicatedServerInstallationProgressSteps::error)
            .filter(text -> !text.isBlank())
            .orElse(null));
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
   * @param name OVHcloud's name, such as {@code Setting up partitions}; empty if it was not sent
   * @param state the state in the API: {@code todo}, {@code doing}, {@code done}, {@code error};
   *     empty if it was not sent
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
