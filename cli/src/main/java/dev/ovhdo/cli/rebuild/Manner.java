package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.RebuildPlan;
import dev.ovhdo.api.VpsTask;

/** What differs between the commands that reinstall a VPS: how they ask and how they report. */
public interface Manner {
  /**
   * Shows the plan and has the person agree.
   *
   * @return the API through which to go ahead
   * @throws dev.ovhdo.cli.session.CommandException if the person declines
   */
  Ovh agreed(RebuildPlan plan);

  /** Returns whether nothing is sent, and so nothing follows. */
  boolean isRehearsed();

  /**
   * Follows the task.
   *
   * @return whether it was waited for, and ended well
   */
  boolean follow(VpsTask task);
}
