package dev.ovhdo.cli.session;

import java.util.List;

/**
 * Which of the three streams are a terminal. {@code System.console()} cannot tell them apart: it is
 * null as soon as one of standard input and output is not. The launcher can, and passes {@code
 * -Dovhdo.terminal=in,out,err} with those that are.
 *
 * @param in whether a person answers questions
 * @param out whether a person reads the results
 * @param err whether a person watches messages and progress
 */
public record Terminals(boolean in, boolean out, boolean err) {
  /** No stream is a terminal, as in a script. */
  public static final Terminals NONE = new Terminals(false, false, false);

  /**
   * Reads the launcher's list.
   *
   * @param list names separated by commas, such as {@code in,err}; what is not named is no terminal
   */
  public static Terminals parse(String list) {
    List<String> names = List.of(list.strip().split("\\s*,\\s*"));
    return new Terminals(names.contains("in"), names.contains("out"), names.contains("err"));
  }
}
