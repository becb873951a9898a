package dev.ovhdo.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.cli.AllCommands;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.context.GlobalOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class ValueRulesTest {
  private static final ValueRules RULES = new ValueRules(AllCommands.list(), Catalogue.builtIn());

  /** A parameter of a new command needs a rule: its values, its names, or that it is free text. */
  @Test
  void of_eachParameterOfEachCommand_isDecided() {
    List<String> undecided = new ArrayList<>();
    for (CommandEntry entry : AllCommands.list()) {
      if (entry.listed() && !entry.name().equals("help")) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(entry.factory().get());
        spec.args().forEach(parameter -> check(entry.name(), parameter, undecided));
      }
    }
    new GlobalOptions().spec().args().forEach(parameter -> check("", parameter, undecided));

    assertThat(undecided).isEmpty();
  }

  private static void check(String command, ArgSpec parameter, List<String> undecided) {
    boolean isFlag = parameter instanceof OptionSpec option && option.arity().max() == 0;
    if (!isFlag && RULES.of(command, parameter).isEmpty()) {
      String name = parameter instanceof OptionSpec option ? option.longestName() + " " : "";
      undecided.add(command + ": " + name + parameter.paramLabel());
    }
  }

  @Test
  void of_values_containNoSeparatorOfTheScripts() {
    List<String> sources = new ArrayList<>();
    Scripts.MODEL
        .commands()
        .values()
        .forEach(
            words -> {
              words.options().forEach(option -> sources.add(option.source().text()));
              words.arguments().forEach(argument -> sources.add(argument.source().text()));
            });

    assertThat(sources)
        .allMatch(
            source ->
                List.of(source.split(";", -1)).stream()
                    .allMatch(
                        each ->
                            each.matches(
                                "(v:[^\t\n;:]+|n:[a-z-]+(:0)?|columns|files|profiles|route|task)?")));
  }
}
