package dev.ovhdo.api.server;

import dev.ovhdo.routes.dedicated.server.DedicatedServerInstallationProgressStatus;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far an installation has come, step by step, as it was at one moment. Immutable.
 *
 * @param elapsed how long it has been going on
 * @param steps all of them, those that lie ahead included; none in its first moments
 */
public record InstallProgress(Duration elapsed, List<InstallStep> steps) {
  /** Checks the parts and copies the list. */
  public InstallProgress {
    Objects.requireNonNull(elapsed, "elapsed");
    steps = List.copyOf(steps);
  }

  /** Returns what the API says, in fewer words. */
  public static InstallProgress of(DedicatedServerInstallationProgressStatus status) {
    return new InstallProgress(
        Duration.ofSeconds(status.elapsedTime()),
        status.progress().stream()
            .map(
                step -> new InstallStep(step.comment(), step.status().value(), error(step.error())))
            .toList());
  }

  /** OVHcloud writes an empty text where nothing went wrong. */
  private static @Nullable String error(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** Returns how many steps are over. */
  public int done() {
    return (int) steps.stream().filter(InstallStep::isDone).count();
  }

  /** Returns the share of the steps that are over, from 0 to 100. */
  public int percent() {
    return steps.isEmpty() ? 0 : done() * 100 / steps.size();
  }
}
