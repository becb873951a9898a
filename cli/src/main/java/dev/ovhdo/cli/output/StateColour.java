package dev.ovhdo.cli.output;

import java.util.Locale;
import java.util.Set;

/** The colours of states: green if all is well, yellow while it changes, red if it needs a look. */
final class StateColour {
  private static final String END = "\u001b[0m";

  private static final Set<String> GOOD =
      Set.of(
          "active",
          "delivered",
          "done",
          "enable",
          "enabled",
          "ok",
          "poweron",
          "running",
          "sent",
          "valid",
          "validated");

  private static final Set<String> CHANGING =
      Set.of(
          "backuping",
          "cancelling",
          "doing",
          "init",
          "installing",
          "maintenance",
          "migrating",
          "paused",
          "pending",
          "pendingvalidation",
          "planned",
          "rebooting",
          "rescue",
          "rescued",
          "starting",
          "stopping",
          "todo",
          "upgrading",
          "waitingack",
          "waitingvalidation");

  private static final Set<String> BAD =
      Set.of(
          "blocked",
          "cancelled",
          "customererror",
          "disable",
          "disabled",
          "error",
          "expired",
          "failed",
          "hacked",
          "hackedblocked",
          "inactive",
          "ovherror",
          "poweroff",
          "problem",
          "refused",
          "stopped",
          "suspended",
          "terminated",
          "unpaid");

  private StateColour() {}

  /** Returns a shown text in the colour of a state; unchanged for an unknown state. */
  static String paint(String state, String shown) {
    String word = state.toLowerCase(Locale.ROOT);
    if (GOOD.contains(word)) {
      return "\u001b[32m" + shown + END;
    } else if (CHANGING.contains(word)) {
      return "\u001b[33m" + shown + END;
    }
    return BAD.contains(word) ? "\u001b[31m" + shown + END : shown;
  }
}
