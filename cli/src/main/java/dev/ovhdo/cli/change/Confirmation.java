package dev.ovhdo.cli.change;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;

/**
 * Confirms a change of a command: shows the plan, asks the user, and returns the API to make the
 * change with. In a dry run that API prints the requests instead of sending them.
 */
public final class Confirmation {
  private final CommandContext session;
  private final ChangeOptions options;

  /** Prepares a change. */
  public Confirmation(CommandContext session, ChangeOptions options) {
    this.session = session;
    this.options = options;
    if (options.dryRun()) {
      session.startDryRun();
    }
  }

  /** Returns whether this is a dry run, in which nothing is changed and no task is started. */
  public boolean isDryRun() {
    return options.dryRun();
  }

  /** Returns the API for a change that destroys nothing, without a plan and without a question. */
  public Ovh withoutQuestion() {
    return options.dryRun() ? session.dryRunOvh() : session.ovh();
  }

  /** Shows the plan, and returns the API without a question. */
  public Ovh withoutQuestion(Plan plan) {
    if (!session.options().quiet()) {
      print(plan);
    }
    return withoutQuestion();
  }

  /**
   * Shows the plan, asks the user to type the name of the resource, and returns the API.
   *
   * @throws CommandException if the user declines, or standard input is no terminal
   */
  public Ovh confirmByName(Plan plan) {
    show(plan);
    if (needsConfirmation()) {
      ask(plan);
    }
    return withoutQuestion();
  }

  /**
   * Shows the plan, asks a question if standard input is a terminal, as the classic commands do,
   * and returns the API.
   *
   * @param question a full sentence with a question mark
   * @throws CommandException if the user declines
   */
  public Ovh confirmByQuestion(Plan plan, String question) {
    show(plan);
    if (needsConfirmation()
        && session.interactive().in()
        && !session.prompter().confirm(question)) {
      throw declined();
    }
    return withoutQuestion();
  }

  private boolean needsConfirmation() {
    return !options.dryRun() && !options.yes && !session.isSandboxed();
  }

  /**
   * Returns whether the plan is shown: {@code --quiet} hides it, unless the user has to confirm it.
   */
  public boolean showsPlan() {
    return !session.options().quiet() || (needsConfirmation() && session.interactive().in());
  }

  private void show(Plan plan) {
    if (showsPlan()) {
      print(plan);
    }
  }

  private void print(Plan plan) {
    session.err().print(plan.toString());
  }

  private void ask(Plan plan) {
    if (!session.interactive().in()) {
      throw new CommandException(
          ExitCode.REFUSED,
          "nobody is at the terminal to agree; --yes goes ahead without a question");
    }
    String prompt = "Type " + plan.subject() + " to go ahead: ";
    if (!session.prompter().ask(prompt).filter(plan.subject()::equals).isPresent()) {
      throw declined();
    }
  }

  private static CommandException declined() {
    return new CommandException(ExitCode.FAILED, "declined; nothing was changed");
  }
}
