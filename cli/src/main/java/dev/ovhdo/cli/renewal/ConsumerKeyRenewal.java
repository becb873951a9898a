package dev.ovhdo.cli.renewal;

import dev.ovhdo.api.account.AccessRule;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.config.ConsumerKeyFile;
import dev.ovhdo.client.config.ConsumerKeyFile.Outcome;
import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.client.error.OvhException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Renews the consumer key after a request has shown that the key is missing, expired or revoked.
 * The old key stays in its file until the new key is validated. Neither key is ever printed.
 */
public final class ConsumerKeyRenewal {
  private final CommandContext context;

  /** Renews the consumer key of this run. */
  public ConsumerKeyRenewal(CommandContext context) {
    this.context = context;
  }

  /**
   * Requests a new consumer key, waits for its validation, and uses it for the rest of the run.
   *
   * @param failure the failure that showed that the old key is invalid
   * @throws CommandException if there is no terminal, or the user declines
   */
  public void renew(OvhException failure) {
    if (!context.terminal().canAsk()) {
      throw new CommandException(
          ExitCode.CREDENTIALS,
          failure.getMessage()
              + "\n"
              + "ovh-do: to get a new consumer key, run a command in a terminal, such as: ovh-do"
              + " ls-apps",
          failure);
    }
    context.terminal().note(String.valueOf(failure.getMessage()));
    List<AccessRule> rules =
        rules()
            .orElseThrow(
                () ->
                    new CommandException(
                        ExitCode.CREDENTIALS, "no new consumer key was requested", failure));
    String consumerKey =
        ConsumerKeyPage.authorise(context, context.ovh(), rules, "keep the old key").consumerKey();
    keep(consumerKey);
    context.api().useConsumerKey(consumerKey);
  }

  /** Removes the expired credentials, including the old key; an error is only noted. */
  public void flushExpired() {
    try {
      int removed = context.ovh().credentials().flushExpired().size();
      if (removed > 0) {
        context
            .terminal()
            .note("removed " + removed + " expired credential" + (removed == 1 ? "" : "s"));
      }
    } catch (OvhException e) {
      context.terminal().note("expired credentials were not removed: " + e.getMessage());
    }
  }

  /** Asks which rights to request; empty if the user declines. */
  private Optional<List<AccessRule>> rules() {
    context.terminal().note("you can request a new consumer key now. " + sharedKeyNote());
    if (context.options().allRights()) {
      return Optional.of(AccessRule.all());
    }
    String answer =
        context
            .terminal()
            .prompter()
            .ask("Request which rights: those that ovh-do needs, all, or none? [Needed/all/none] ")
            .orElse("none")
            .toLowerCase(Locale.ROOT);
    return switch (answer) {
      case "", "n", "needed" -> Optional.of(CommandRights.of(context.commands()));
      case "a", "all" -> Optional.of(AccessRule.all());
      default -> Optional.empty();
    };
  }

  private String sharedKeyNote() {
    return context
        .api()
        .configuration()
        .setting("application_key")
        .map(
            setting ->
                "Other programs that use the key of " + setting.origin() + " get the same rights")
        .orElse("");
  }

  /** Writes the key to its file; if that fails, the key is used for this run only. */
  private void keep(String consumerKey) {
    try {
      ConsumerKeyFile file = new ConsumerKeyFile(context.home());
      context.terminal().note(describe(file.write(context.api().configuration(), consumerKey)));
    } catch (ConfigurationException e) {
      context.terminal().note(e.getMessage() + "; the new consumer key is used for this run only");
    }
  }

  private static String describe(Outcome outcome) {
    if (outcome instanceof Outcome.Written written) {
      return "the new consumer key is in %s, section [%s]"
          .formatted(written.file(), written.section());
    } else if (outcome instanceof Outcome.WrittenElsewhere elsewhere) {
      return "%s cannot be written: the new consumer key is in %s, section [%s]"
          .formatted(elsewhere.unwritable(), elsewhere.file(), elsewhere.section());
    } else if (outcome instanceof Outcome.NotWritten not) {
      return "the keys come from %s: the new consumer key is not saved and is used for this run only"
          .formatted(not.origin());
    }
    throw new IllegalStateException(String.valueOf(outcome));
  }
}
