package dev.ovhdo.cli.change;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Confirms a change of a command: shows the plan, asks the user, and returns the API to make the
 * change with. In a dry run that API prints the requests instead of sending them.
 */
public final class Confirmation {
  private final CommandContext context;
  private final ChangeOptions options;

  /** Prepares a change. */
  public Confirmation(CommandContext context, ChangeOptions options) {
    this.context = context;
    this.options = options;
    if (options.dryRun) {
      context.startDryRun();
    }
  }

  /** Returns the API for a change that destroys nothing, without a plan and without a question. */
  public Ovh withoutQuestion() {
    return context.ovh();
  }

  /** Shows the plan, and returns the API without a question. */
  public Ovh withoutQuestion(Plan plan) {
    if (!context.options().quiet()) {
      print(plan);
    }
    return withoutQuestion();
  }

  /**
   * Shows the plan, asks the user to type the name of the resource, and returns the API.
   *
   * @throws CommandException if the user declines, or there is no terminal
   */
  public Ovh confirmByName(Plan plan) {
    show(plan);
    if (needsConfirmation()) {
      ask("Type " + plan.subject() + " to continue: ", plan.subject());
    }
    return withoutQuestion();
  }

  /**
   * Shows the plans of several changes, asks the user to type their number, and returns the API.
   *
   * @throws CommandException if the user declines, or there is no terminal
   */
  public Ovh confirmByCount(List<Plan> plans) {
    plans.forEach(this::show);
    if (needsConfirmation()) {
      String count = Integer.toString(plans.size());
      String names = plans.stream().map(Plan::subject).collect(Collectors.joining(", "));
      ask("Type the number of machines (" + names + ") to continue: ", count);
    }
    return withoutQuestion();
  }

  /**
   * Shows a plan for many machines, asks the user to type their number, and returns the API.
   *
   * @throws CommandException if the user declines, or there is no terminal
   */
  public Ovh confirmByCount(Plan plan, int machines) {
    show(plan);
    if (needsConfirmation()) {
      ask("Type the number of machines to continue: ", Integer.toString(machines));
    }
    return withoutQuestion();
  }

  /**
   * Shows the plan, asks a question if there is a terminal, as the classic commands do, and returns
   * the API.
   *
   * @param question a full sentence with a question mark
   * @throws CommandException if the user declines
   */
  public Ovh confirmByQuestion(Plan plan, String question) {
    show(plan);
    if (needsConfirmation()
        && context.terminal().canAsk()
        && !context.terminal().prompter().confirm(question)) {
      throw declined();
    }
    return withoutQuestion();
  }

  /**
   * Runs a step that needs the change to be made, such as writing a file or reading the changed
   * resource. A dry run skips the step.
   */
  public void unlessDryRun(Runnable step) {
    if (!options.dryRun) {
      step.run();
    }
  }

  /**
   * Returns the result of a step that needs the change to be made, such as the started task. A dry
   * run skips the step, and the result is empty.
   */
  public <T> Optional<T> resultUnlessDryRun(Supplier<Optional<T>> step) {
    return options.dryRun ? Optional.empty() : step.get();
  }

  /**
   * Performs several changes at once. A dry run makes them one after another, so that it prints
   * their requests in this order.
   *
   * @param change performs a change
   * @param atOnce performs all changes at once
   */
  public <T> void perform(List<T> changes, Consumer<T> change, Consumer<List<T>> atOnce) {
    if (options.dryRun) {
      changes.forEach(change);
    } else {
      atOnce.accept(changes);
    }
  }

  private boolean needsConfirmation() {
    return !options.skipsConfirmation() && !context.isSandboxed();
  }

  /**
   * Returns whether the plan is shown: {@code --quiet} hides it, unless the user has to confirm it.
   */
  public boolean showsPlan() {
    return !context.options().quiet() || (needsConfirmation() && context.terminal().canAsk());
  }

  /** Shows the plan also where the question is asked, if standard error leads elsewhere. */
  private void show(Plan plan) {
    if (showsPlan()) {
      print(plan);
    }
    if (needsConfirmation()
        && context.terminal().canAsk()
        && !context.terminal().interactive().err()) {
      context.terminal().prompter().print(plan.toString());
    }
  }

  private void print(Plan plan) {
    context.terminal().err().print(plan.toString());
  }

  private void ask(String prompt, String expected) {
    if (!context.terminal().canAsk()) {
      throw new CommandException(
          ExitCode.REFUSED,
          (context.options().noInput()
                  ? "--no-input forbids the question"
                  : "there is no terminal to ask at")
              + ", so the change cannot be confirmed; use --yes");
    }
    if (context.terminal().prompter().ask(prompt).filter(expected::equals).isEmpty()) {
      throw declined();
    }
  }

  private static CommandException declined() {
    return new CommandException(ExitCode.FAILED, "declined; nothing was changed");
  }
}
