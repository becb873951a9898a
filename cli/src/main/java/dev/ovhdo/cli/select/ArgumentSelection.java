package dev.ovhdo.cli.select;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.List;
import java.util.Map;

/**
 * Selects the value of a missing argument: the only VPS, server or zone of the account, else the
 * value that the user picks at the terminal.
 */
public final class ArgumentSelection {
  private final CommandContext context;

  /** Selects at the terminal of a run; {@link #isPossible} must be true. */
  public ArgumentSelection(CommandContext context) {
    this.context = context;
  }

  /** Returns whether a user is at the terminal. */
  public boolean isPossible() {
    return context.terminal().isAttended();
  }

  /**
   * Returns the value.
   *
   * @param given the given arguments by their labels
   * @throws CommandException if there is no value, or the user selects none
   */
  public String select(ArgumentKind kind, Map<String, String> given) {
    List<Candidate> candidates = kind.candidates(context, given);
    if (candidates.isEmpty()) {
      throw new CommandException(
          ExitCode.NOT_FOUND, "there are no " + kind.plural() + " to select from");
    }
    if (candidates.size() == 1 && kind.hasDefault()) {
      String only = candidates.get(0).value();
      context.terminal().note("using " + only + ", the only " + kind.noun() + " of the account");
      return only;
    }
    return new Picker(context.terminal().prompter(), kind.noun(), candidates)
        .pick()
        .orElseThrow(
            () -> new CommandException(ExitCode.FAILED, "no " + kind.noun() + " was selected"));
  }
}
