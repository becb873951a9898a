package dev.ovhdo.cli.change;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;

/**
 * Confirms a change of a command: shows the plan, asks the user, and returns the API to make the
 * change with. In a dry run that API prints the requests instead of sending them.
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

  /** Returns whether this is a dry run, in which nothing is changed and no task is started. */
  public boolean isRehearsed() {
    return options.dryRun();
  }

  /** Returns the API for a change that destroys nothing, without a plan and without a question. */
  public Ovh unasked() {
    return options.dryRun() ? session.rehearsal() : session.ovh();
  }

  /** Shows the plan, and returns the API without a question. */
  public Ovh unasked(Plan plan) {
    if (!session.options().quiet()) {
      print(plan);
    }
    return unasked();
  }

  /**
   * Shows the plan, asks the user to type the name of the resource, and returns the API.
   *
   * @throws CommandException if the user declines, or standard input is no terminal
   */
  public Ovh agreed(Plan plan) {
    show(plan);
    if (needsAgreement()) {
      ask(plan);
    }
    return unasked();
  }

  /**
   * Shows the plan, asks a question if standard input is a terminal, as the classic commands do,
   * and returns the API.
   *
   * @param question a full sentence with a question mark
   * @throws CommandException if the user declines
   */
  public Ovh confirmed(Plan plan, String question) {
    show(plan);
    if (needsAgreement() && session.terminals().in() && !session.questions().confirm(question)) {
      throw declined();
    }
    return unasked();
  }

  private boolean needsAgreement() {
    return !options.dryRun() && !options.yes && !session.sandboxed();
  }

  /**
   * Returns whether the plan is shown: {@code --quiet} hides it, unless the user has to confirm it.
   */
  public boolean isShown() {
    return !session.options().quiet() || (needsAgreement() && session.terminals().in());
  }

  private void show(Plan plan) {
    if (isShown()) {
      print(plan);
    }
  }

  private void print(Plan plan) {
    session.err().print(plan.toString());
  }

  private void ask(Plan plan) {
    if (!session.terminals().in()) {
      throw new CommandException(
          ExitCode.REFUSED,
          "nobody is at the terminal to agree; --yes goes ahead without a question");
    }
    String prompt = "Type " + plan.subject() + " to go ahead: ";
    if (!session.questions().ask(prompt).filter(plan.subject()::equals).isPresent()) {
      throw declined();
    }
  }

  private static CommandException declined() {
    return new CommandException(ExitCode.FAILED, "declined; nothing was changed");
  }
}
