package dev.ovhdo.cli.machine;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.key.PublicKeyReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --key} of commands that install an SSH key on a machine. */
public final class SshKeyOption {
  @Option(
      names = "--key",
      paramLabel = "NAME|FILE",
      description =
          "The SSH key to install: its name in the account, or a file with a public key (a path"
              + " with a slash, or a name that ends in .pub)")
  @Nullable String key;

  /** Returns the name of a key of the account; empty if the option is missing or names a file. */
  public Optional<String> keyName() {
    return Optional.ofNullable(key).filter(text -> !isFile(text));
  }

  /**
   * Returns the public key in the file; empty if the option is missing or names a key of the
   * account.
   *
   * @throws dev.ovhdo.cli.failure.CommandException if the file cannot be read
   */
  public Optional<String> publicKey(CommandContext context) {
    return Optional.ofNullable(key)
        .filter(SshKeyOption::isFile)
        .map(new PublicKeyReader(context.environment())::readFileOrKey);
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

  private static boolean isFile(String text) {
    return text.contains("/") || text.endsWith(".pub") || text.strip().contains(" ");
  }
}
