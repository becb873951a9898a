package dev.ovhdo.cli.context;

import java.util.List;
import java.util.function.Supplier;

/**
 * An entry of the command index. The factory is a lambda, not a constructor reference: a lambda
 * loads the command's class when it runs, a constructor reference when the list is created.
 *
 * @param name one word, or a resource and one or two verbs: {@code ls-vps}, {@code vps snapshot
 *     create}
 * @param listed whether {@code help} shows the command; false for commands that only programs call
 * @param summary one line in the imperative, without a full stop
 * @param factory creates the command
 */
public record CommandEntry(
    String name, boolean listed, String summary, Supplier<CliCommand> factory) {
  /** Returns an entry that {@code help} shows. */
  public static CommandEntry of(String name, String summary, Supplier<CliCommand> factory) {
    return new CommandEntry(name, true, summary, factory);
  }

  /** Returns an entry for a command that only programs call. */
  public static CommandEntry hidden(String name, String summary, Supplier<CliCommand> factory) {
    return new CommandEntry(name, false, summary, factory);
  }

  /**
   * Returns the other names, which differ in the last word: {@code vps ls} for {@code vps list}.
   */
  public List<String> aliases() {
    return Synonyms.namesOf(name);
  }

  /** Returns whether this is the name or another name of the command, or begins its name. */
  public boolean matches(String words) {
    return name.equals(words) || name.startsWith(words + " ") || aliases().contains(words);
  }
}
