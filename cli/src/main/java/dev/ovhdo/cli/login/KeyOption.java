package dev.ovhdo.cli.login;

import dev.ovhdo.cli.key.PublicKeys;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --key} of commands that install an SSH key on a machine. */
public final class KeyOption {
  @Option(
      names = "--key",
      paramLabel = "NAME|FILE",
      description =
          "The SSH key to install: its name in the account, or a file with a public key (a path with a slash, or a name that ends in .pub)")
  @Nullable String key;

  /** Returns the name of a key of the account; empty if the option is missing or names a file. */
  public Optional<String> name() {
    return Optional.ofNullable(key).filter(text -> !isFile(text));
  }

  /**
   * Returns the public key in the file; empty if the option is missing or names a key of the
   * account.
   *
   * @throws dev.ovhdo.cli.session.CommandException if the file cannot be read
   */
  public Optional<String> publicKey(Session session) {
    return Optional.ofNullable(key)
        .filter(KeyOption::isFile)
        .map(new PublicKeys(session.environment())::from);
  }

  /**
   * Rejects the option together with another option.
   *
   * @throws CommandException if a key is given
   */
  public void refuse(String option) {
    if (key != null) {
      throw new CommandException(ExitCode.USAGE, "either --key or " + option + ", not both");
    }
  }

  private static boolean isFile(String text) {
    return text.contains("/") || text.endsWith(".pub") || text.strip().contains(" ");
  }
}
