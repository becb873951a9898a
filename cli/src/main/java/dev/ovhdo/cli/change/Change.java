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
    if (!session.options().quiet()) {
      print(plan);
    }
    return unasked();
  }

  /**
   * Shows what is going to happen, asks for the name of what it happens to, and returns the API.
   *
   * @throws CommandException if the person declines, or nobody is there to be asked
   */
  public Ovh agreed(Plan plan) {
    show(plan);
    if (needsAgreement()) {
      ask(plan);
    }
    return unasked();
  }

  /**
   * Shows what is going to happen, asks a question if somebody is there to answer it, as the
   * classic commands do, and returns the API.
   *
   * @param question a whole sentence with its question mark
   * @throws CommandException if the person declines
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

  /** Returns whether what has to be agreed to is shown: nobody is asked about the unknown. */
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
