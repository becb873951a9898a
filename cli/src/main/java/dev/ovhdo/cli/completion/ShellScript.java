package dev.ovhdo.cli.completion;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ovhdo.cli.completion.CommandLineModel.Argument;
import dev.ovhdo.cli.completion.CommandLineModel.Option;
import dev.ovhdo.cli.completion.CommandLineModel.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the script of a shell: the words of the commands, and the code that completes them. */
final class ShellScript {
  /** The shells with a script. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  private final Shell shell;
  private final CommandLineModel model;

  ShellScript(Shell shell, CommandLineModel model) {
    this.shell = shell;
    this.model = model;
  }

  /** Returns the whole script. */
  String text() {
    String code =
        switch (shell) {
          case BASH -> resource("bash.sh");
          case ZSH -> resource("zsh.sh");
          case FISH -> resource("fish.fish");
        };
    return code.replace("@CORE@\n", resource("core.sh"))
        .replace("@REFRESH@", quoted(resource("refresh.sh")))
        .replace("@TABLE@\n", shell == Shell.FISH ? fishTable() : table());
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(ShellScript.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String table() {
    StringBuilder text = new StringBuilder("_ovh_do_global() {\n  ovh_global=(\n");
    lines(text, "    ", model.global().stream().map(ShellScript::row));
    text.append("  )\n}\n\n_ovh_do_table() {\n  case $1 in\n");
    model.commands().forEach((name, words) -> command(text, name, words));
    return text.append("    *) return 1 ;;\n  esac\n}\n\n").toString();
  }

  private void command(StringBuilder text, String name, Words words) {
    text.append("    ").append(names(name, words, " | ")).append(")\n");
    array(text, "      ovh_subs=(", ")", next(words));
    array(text, "      ovh_args=(", ")", arguments(words));
    array(text, "      ovh_options=(", ")", words.options().stream().map(ShellScript::row));
    text.append("      ovh_columns=").append(quoted(String.join(",", words.columns())));
    text.append("\n      ovh_stop=").append(words.forwards() ? "1" : "").append("\n      ;;\n");
  }

  private String fishTable() {
    StringBuilder text = new StringBuilder();
    array(text, "set -g __ovh_do_global ", "", model.global().stream().map(ShellScript::row));
    text.append("\nfunction __ovh_do_table\n  switch $argv[1]\n");
    for (Map.Entry<String, Words> entry : model.commands().entrySet()) {
      Words words = entry.getValue();
      text.append("    case ").append(names(entry.getKey(), words, " ")).append('\n');
      array(text, "      set -g __ovh_do_subs ", "", next(words));
      array(text, "      set -g __ovh_do_args ", "", arguments(words));
      array(
          text,
          "      set -g __ovh_do_options ",
          "",
          words.options().stream().map(ShellScript::row));
      text.append("      set -g __ovh_do_columns ");
      text.append(quoted(String.join(",", words.columns()))).append('\n');
      text.append("      set -g __ovh_do_stop ").append(words.forwards() ? "1" : "''").append('\n');
    }
    return text.append("    case '*'\n      return 1\n  end\nend\n\n").toString();
  }

  private String names(String name, Words words, String separator) {
    return Stream.concat(Stream.of(name), words.aliases().stream())
        .map(this::quoted)
        .collect(Collectors.joining(separator));
  }

  private void array(StringBuilder text, String before, String after, Stream<String> values) {
    List<String> quoted = values.map(this::quoted).toList();
    text.append(before).append(String.join(" ", quoted)).append(after).append('\n');
  }

  private void lines(StringBuilder text, String indent, Stream<String> values) {
    values.forEach(value -> text.append(indent).append(quoted(value)).append('\n'));
  }

  private static Stream<String> next(Words words) {
    return words.next().entrySet().stream().map(each -> each.getKey() + "\t" + each.getValue());
  }

  /** An argument that may be given several times begins with an asterisk. */
  private static Stream<String> arguments(Words words) {
    return words.arguments().stream().map(ShellScript::argument);
  }

  private static String argument(Argument argument) {
    return (argument.repeats() ? "*" : "") + argument.source().text();
  }

  /**
   * The name; whether a value follows, of which a question mark means only after an equals sign;
   * whether the option repeats; the sources; the text.
   */
  private static String row(Option option) {
    return option.name()
        + "\t"
        + (option.takesValue() ? option.needsValue() ? "1" : "?" : "")
        + (option.repeats() ? "*" : "")
        + ":"
        + option.source().text()
        + "\t"
        + option.description();
  }

  private String quoted(String text) {
    return "'"
        + (shell == Shell.FISH
            ? text.replace("\\", "\\\\").replace("'", "\\'")
            : text.replace("'", "'\\''"))
        + "'";
  }
}
