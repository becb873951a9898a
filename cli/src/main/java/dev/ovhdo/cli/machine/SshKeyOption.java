package dev.ovhdo.cli.machine;

import dev.ovhdo.api.sshkey.SshKeyChoice;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.key.PublicKeyReader;
import dev.ovhdo.cli.select.ArgumentKind;
import dev.ovhdo.cli.select.ArgumentSelection;
import dev.ovhdo.client.config.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The option {@code --key} of commands that install an SSH key on a machine, and the rule for the
 * key without this option: the setting {@code ssh_key}, else the user's own key in {@code ~/.ssh},
 * else the only key of the account.
 */
public final class SshKeyOption {
  private static final String SETTING = "ssh_key";

  @Option(
      names = "--key",
      paramLabel = "NAME|FILE",
      description =
          "The SSH key to install: its name in the account, or a file with a public key (a path"
              + " with a slash, or a name that ends in .pub). By default the setting ssh_key, else"
              + " your key in ~/.ssh, else the only key of the account")
  @Nullable String key;

  /**
   * A key and the reason of its selection.
   *
   * @param choice the key
   * @param reason the origin of the key, for the plan; empty if the user named the key
   */
  public record Selection(SshKeyChoice choice, String reason) {
    /** Returns the selection of a key that the user named. */
    public static Selection ofUser(SshKeyChoice choice) {
      return new Selection(choice, "");
    }
  }

  /**
   * Returns the key; without the option, a user at the terminal selects one of several keys.
   *
   * @throws CommandException if a file cannot be read, or there is no key to select
   */
  public Selection select(CommandContext context) {
    return key == null ? byRule(context, true) : Selection.ofUser(choice(context, key));
  }

  /** Returns whether the user named a key. */
  public boolean isGiven() {
    return key != null;
  }

  /**
   * Returns the key for commands without this option.
   *
   * @throws CommandException if there is no key to select
   */
  public static Selection byRule(CommandContext context) {
    return byRule(context, false);
  }

  /**
   * Returns the key for commands without this option.
   *
   * @param asks whether a user at the terminal selects one of several keys
   */
  private static Selection byRule(CommandContext context, boolean asks) {
    Optional<Setting> setting = context.api().configuration().setting(SETTING);
    if (setting.isPresent()) {
      return new Selection(
          choice(context, setting.get().value()), SETTING + " of " + setting.get().origin());
    }
    return new PublicKeyReader(context.environment())
        .findOwn()
        .map(
            own ->
                new Selection(SshKeyChoice.ofPublicKey(own.key()), "your own key, " + own.file()))
        .orElseGet(() -> ofAccount(context, asks));
  }

  private static Selection ofAccount(CommandContext context, boolean asks) {
    List<String> names = context.ovh().sshKeys().names();
    if (names.size() == 1) {
      return new Selection(SshKeyChoice.ofName(names.get(0)), "the only key of the account");
    }
    ArgumentSelection selection = new ArgumentSelection(context);
    if (names.size() > 1 && asks && selection.isPossible()) {
      String name = selection.select(ArgumentKind.KEY, Map.of());
      return Selection.ofUser(SshKeyChoice.ofName(name));
    }
    String advice = "select a key with --key NAME|FILE or the setting " + SETTING;
    throw new CommandException(
        ExitCode.USAGE,
        names.isEmpty()
            ? "there is no SSH key to install: neither ~/.ssh nor the account has one; create a key"
                + " with ssh-keygen, or "
                + advice
            : "there are several SSH keys, and none is selected; "
                + advice
                + ". The account has: "
                + String.join(", ", names));
  }

  private static SshKeyChoice choice(CommandContext context, String text) {
    return PublicKeyReader.isFileOrKey(text)
        ? SshKeyChoice.ofPublicKey(new PublicKeyReader(context.environment()).readFileOrKey(text))
        : SshKeyChoice.ofName(text);
  }

  /**
   * Rejects the option together with another option.
   *
   * @throws CommandException if a key is given
   */
  public void rejectTogetherWith(String option) {
    if (key != null) {
      throw new CommandException(ExitCode.USAGE, "either --key or " + option + ", not both");
    }
  }
}
