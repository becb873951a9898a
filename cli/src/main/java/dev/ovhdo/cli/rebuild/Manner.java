package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.vps.RebuildPlan;
import dev.ovhdo.cli.output.Row;
import java.util.Optional;

/** What differs between the commands that reinstall a VPS: how they ask and how they report. */
public interface Manner {
  /**
   * Shows the plan and has the person agree.
   *
   * @return the API through which to go ahead
   * @throws dev.ovhdo.cli.failure.CommandException if the person declines
   */
  Ovh agreed(RebuildPlan plan);

  /** Returns whether nothing is sent, and so nothing follows. */
  boolean isRehearsed();

  /**
   * Follows the task.
   *
   * @return how it ended; empty where the person does not want to wait
   */
  Optional<Task> follow(Task task);

  /**
   * Shows what has come of it, if the person asked for values.
   *
   * @param result the ended task, what is installed, and how to log in
   */
  void show(Row result);
}
