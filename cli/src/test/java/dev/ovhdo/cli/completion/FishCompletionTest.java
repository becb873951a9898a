package dev.ovhdo.cli.completion;

import dev.ovhdo.cli.completion.ShellScript.Shell;
import java.util.List;

class FishCompletionTest extends ShellCompletionTestCase {
  FishCompletionTest() {
    super(Shell.FISH);
  }

  @Override
  List<String> bare() {
    return List.of("--no-config");
  }

  /** A value that is joined with its option is offered together with the option. */
  @Override
  String unquoted(String candidate) {
    return candidate.replaceFirst("^--[a-z-]+=", "");
  }
}
