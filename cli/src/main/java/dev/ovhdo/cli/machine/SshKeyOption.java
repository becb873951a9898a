package dev.ovhdo.cli.machine;

import dev.ovhdo.api.sshkey.SshKeyChoice;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.key.PublicKeyReader;
import java.util.function.Supplier;
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

  /**
   * Returns the key.
   *
   * @param byDefault returns the key if the option is missing
   * @throws CommandException if the file cannot be read
   */
  public SshKeyChoice choice(CommandContext context, Supplier<SshKeyChoice> byDefault) {
    if (key == null) {
      return byDefault.get();
    }
    return PublicKeyReader.isFileOrKey(key)
        ? SshKeyChoice.ofPublicKey(new PublicKeyReader(context.environment()).readFileOrKey(key))
        : SshKeyChoice.ofName(key);
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
