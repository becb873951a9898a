package dev.ovhdo.cli.completion;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.cli.completion.ShellScript.Shell;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.ChoiceConverter;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code completion}: prints the script for the completion of a shell. */
@Command(
    footer = {
      "",
      "The packages of Debian install the scripts. Else:",
      "  bash: echo 'source <(ovh-do completion bash)' >>~/.bashrc",
      "  zsh:  echo 'source <(ovh-do completion zsh)' >>~/.zshrc, below compinit",
      "  fish: ovh-do completion fish >~/.config/fish/completions/ovh-do.fish",
      "",
      "The script completes commands, options, values and the names of the account:",
      "machines, zones, keys, images and so on. It reads the names from the cache,",
      "~/.cache/ovh-do, and renews them in the background.",
      "",
      "Example:",
      "  source <(ovh-do completion bash)",
    })
@Calls({})
public final class CompletionCommand implements CliCommand {
  private final Supplier<Map<String, String>> summaries;
  private final Supplier<List<String>> topics;

  @Parameters(
      paramLabel = "bash|zsh|fish",
      converter = ShellConverter.class,
      description = "The shell")
  Shell shell = Shell.BASH;

  /** Reads the name of a shell. */
  static final class ShellConverter extends ChoiceConverter<Shell> {
    ShellConverter() {
      super(Shell.class, name -> name.toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Creates the command.
   *
   * @param summaries what each resource is for, by its name
   * @param topics the topics of the help
   */
  public CompletionCommand(Supplier<Map<String, String>> summaries, Supplier<List<String>> topics) {
    this.summaries = summaries;
    this.topics = topics;
  }

  @Override
  public void run(CommandContext context) {
    CommandLineModel model =
        CommandLineModel.of(context.commands(), summaries.get(), topics.get(), Catalogue.builtIn());
    String script = new ShellScript(shell, model).text();
    context
        .results()
        .text(
            script,
            List.of(
                Row.empty()
                    .with("shell", shell.name().toLowerCase(Locale.ROOT))
                    .with("script", script)));
  }
}
