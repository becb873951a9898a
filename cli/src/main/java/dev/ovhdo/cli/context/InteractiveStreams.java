package dev.ovhdo.cli.context;

import java.util.List;

/**
 * Which of the three standard streams are terminals. {@code System.console()} does not distinguish
 * them: it is null if standard input or output is no terminal. The launcher tests each stream and
 * passes the terminals as {@code -Dovhdo.terminal=in,out,err}.
 *
 * @param in whether standard input is a terminal, so that it has no value to read
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal, so that progress can be drawn
 */
public record InteractiveStreams(boolean in, boolean out, boolean err) {
  /** No stream is a terminal, as in a script. */
  public static final InteractiveStreams NONE = new InteractiveStreams(false, false, false);

  /**
   * Reads the launcher's list.
   *
   * @param list names separated by commas, such as {@code in,err}; a stream that is not named is no
   *     terminal
   */
  public static InteractiveStreams parse(String list) {
    List<String> names = List.of(list.strip().split("\\s*,\\s*"));
    return new InteractiveStreams(
        names.contains("in"), names.contains("out"), names.contains("err"));
  }
}
