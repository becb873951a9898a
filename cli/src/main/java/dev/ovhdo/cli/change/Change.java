package dev.ovhdo.cli.change;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;

/**
 * One change of one command. It gives out the API through which to make it: the real one once the
 * person has agreed, or one that prints every request which would change something and sends none.
 */
public final class Change {
  private final Session session;
  private final ChangeOptions options;

  /** Prepares a change. */
  public Change(Session session, ChangeOptions options) {
    this.session = session;
    this.options = options;
    if (options.dryRun()) {
      session.rehearse();
    }
  }

  /** Returns whether nothing will be changed, and so nothing can be waited for. */
  public boolean isRehearsed() {
    return options.dryRun();
  }

  /** Returns the API for a change that destroys nothing, without a question. */
  public Ovh unasked() {
    return options.dryRun() ? session.rehearsal() : session.ovh();
  }

  /** Shows what is going to happen, and returns the API without a question. */
  public Ovh unasked(Plan plan) {
    show(plan);
    return unasked();
  }

  /**
   * Shows what is going to happen, asks for the name of what it happens to, and returns the API.
   *
   * @throws CommandException if the person declines, or nobody is there to be asked
   */
  public Ovh agreed(Plan plan) {
    show(plan);
    if (options.dryRun()) {
      return session.rehearsal();
    }
    if (!options.yes && !session.sandboxed()) {
      ask(plan);
    }
    return session.ovh();
  }

  private void show(Plan plan) {
    if (!session.options().quiet()) {
      session.err().print(plan.toString());
    }
  }

  private void ask(Plan plan) {
    if (!session.terminals().in()) {
      throw new CommandException(
          ExitCode.REFUSED,
          "nobody is at the terminal to agree; --yes goes ahead without a question");
    }
    String prompt = "Type " + plan.subject() + " to go ahead: ";
    if (!session.questions().ask(prompt).filter(plan.subject()::equals).isPresent()) {
      throw new CommandException(ExitCode.FAILED, "declined; nothing was changed");
    }
  }
}
