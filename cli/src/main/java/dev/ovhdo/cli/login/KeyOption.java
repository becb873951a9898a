package dev.ovhdo.cli.login;

import dev.ovhdo.cli.key.PublicKeys;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes that puts an SSH key on a machine. */
public final class KeyOption {
  @Option(
      names = "--key",
      paramLabel = "NAME|FILE",
      description =
          "The SSH key that is let in: its name in the account, or a file with a public key, which"
              + " has a slash or .pub in its name")
  @Nullable String key;

  /** Returns the name of a key of the account, if it is one that the person gave. */
  public Optional<String> name() {
    return Optional.ofNullable(key).filter(text -> !isFile(text));
  }

  /**
   * Returns the public key of the file that the person gave, if it is a file.
   *
   * @throws dev.ovhdo.cli.session.CommandException if it cannot be read
   */
  public Optional<String> publicKey(Session session) {
    return Optional.ofNullable(key)
        .filter(KeyOption::isFile)
        .map(new PublicKeys(session.environment())::from);
  }

  /**
   * Refuses a key next to another option.
   *
   * @throws CommandException if the person gave one
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
