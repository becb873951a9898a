package dev.ovhdo.cli.session;

import java.util.function.Supplier;

/**
 * A command, as the index lists it. Its verb is made by a lambda, not by a constructor reference: a
 * lambda loads the class when it runs, a reference when it is listed.
 *
 * @param name one word, or a noun and one or two more: {@code ls-vps}, {@code vps snapshot create}
 * @param listed whether {@code help} shows it; what only programs call is not
 * @param summary what it does, in one line
 * @param verb makes it
 */
public record CommandEntry(String name, boolean listed, String summary, Supplier<Verb> verb) {
  /** Returns a command that {@code help} shows. */
  public static CommandEntry of(String name, String summary, Supplier<Verb> verb) {
    return new CommandEntry(name, true, summary, verb);
  }

  /** Returns a command that only programs call. */
  public static CommandEntry hidden(String name, String summary, Supplier<Verb> verb) {
    return new CommandEntry(name, false, summary, verb);
  }
}
