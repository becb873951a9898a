package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps of an installation and their progress. */
final class InstallationProgress {
  private static final List<String> STEPS =
      List.of(
          "Preparing installation",
          "Rebooting server on the installation system",
          "Checking hardware",
          "Cleaning disks",
          "Setting up partitions",
          "Formatting partitions",
          "Copying operating system",
          "Setting up bootloader",
          "Setting up network",
          "Setting up access",
          "Rebooting on the new system",
          "Checking services");

  private static final int PARTITIONING = STEPS.indexOf("Setting up partitions");

  private InstallationProgress() {}

  /**
   * Returns {@code dedicated.server.InstallationProgressStatus}.
   *
   * @param origin how far the origin of the elapsed time lies after the start of the task
   * @param storageError the error of the partitioning; empty if the partitioning succeeds
   */
  static JsonNode of(Task task, Duration origin, Optional<String> storageError, Instant now) {
    Phase phase = task.status(now).phase();
    int over = task.timeline().percent(now) * STEPS.size() / 100;
    if (storageError.isPresent()) {
      over = Math.min(over, PARTITIONING);
    }
    Instant until = task.endedAt(now).orElse(now);
    Duration elapsed = Duration.between(task.timeline().start(), until).minus(origin);
    ObjectNode json = Json.object().put("elapsedTime", elapsed.toSeconds());
    ArrayNode progress = json.putArray("progress");
    for (int i = 0; i < STEPS.size(); i++) {
      ObjectNode step = progress.addObject().put("comment", STEPS.get(i));
      if (i < over) {
        step.put("status", "done").put("error", "");
      } else if (i > over || phase == Phase.WAITING) {
        step.put("status", "todo").put("error", "");
      } else if (phase == Phase.FAILED) {
        step.put("status", "error")
            .put("error", storageError.orElse("The disks did not answer in time"));
      } else {
        step.put("status", "doing").put("error", "");
      }
    }
    return json;
  }
}
