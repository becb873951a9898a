package dev.ovhdo.cli.doctor;

import dev.ovhdo.cli.context.Failures;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.client.error.ForbiddenException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OvhException;
import java.util.function.Supplier;

/**
 * A check with a name. A check that fails with an exception is a finding, too.
 *
 * @param name the name that a finding shows
 * @param work returns the finding
 */
record Check(String name, Supplier<Finding> work) {

  /** Runs the check. */
  Finding run() {
    try {
      return work.get();
    } catch (NotGrantedException | ForbiddenException e) {
      return Finding.skipped(name, "the credentials have no right to look: " + e.getMessage());
    } catch (OvhException | CommandException e) {
      return Finding.failure(name, Failures.message(e), "", Failures.exitCode(e));
    }
  }
}
