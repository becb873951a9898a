package dev.ovhdo.cli.config;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.config.ConfigurationWriter;
import java.util.List;
import java.util.function.BiPredicate;
import picocli.CommandLine.Option;

/** A change of one setting in {@code ~/.ovh.conf}, and its results. */
final class ConfigChange {
  /** The settings that a profile and [default] may have. */
  private static final List<String> OF_PROFILES = List.of("ssh_key", "ssh_port", "max_rate");

  @Option(
      names = "--dry-run",
      description = "Write nothing, and print whether the file would change")
  boolean dryRun;

  /**
   * Makes the change, or only checks it in a dry run, and prints the setting without its value.
   *
   * @param change changes a section, and returns whether the file changes
   * @param texts the notes: the change is made, would be made, and is not necessary
   */
  void run(
      CommandContext context,
      String key,
      BiPredicate<ConfigurationWriter, String> change,
      Texts texts) {
    ConfigurationWriter file = new ConfigurationWriter(context.home());
    ConfigurationWriter writer = dryRun ? file.ofDryRun() : file;
    String section = section(context, key);
    boolean changed = change.test(writer, section);
    if (context.results().isRequested()) {
      context
          .results()
          .row(
              Row.empty()
                  .with("key", key)
                  .with("section", section)
                  .with("file", writer.file().toString())
                  .with("changed", changed));
    }
    String text = !changed ? texts.unchanged() : dryRun ? texts.planned() : texts.made();
    context.terminal().note("%s %s %s, section [%s]".formatted(key, text, writer.file(), section));
  }

  /** The words between the key and the file. */
  record Texts(String made, String planned, String unchanged) {}

  /**
   * With {@code --profile}, the section of the profile, which its first setting creates; a setting
   * that no profile has is in {@code [default]}.
   */
  private static String section(CommandContext context, String key) {
    String profile = context.options().profile();
    if (profile != null
        && (OF_PROFILES.contains(key) || !context.api().reader().profiles().contains(profile))) {
      return ConfigurationWriter.profileSection(profile);
    }
    return ConfigurationWriter.section(context.api().reader().readUnchecked(), key);
  }
}
