package dev.ovhdo.cli.completion;

import dev.ovhdo.cli.completion.ShellScript.Shell;
import java.util.List;

class ZshCompletionTest extends ShellCompletionTestCase {
  ZshCompletionTest() {
    super(Shell.ZSH);
  }

  @Override
  List<String> bare() {
    return List.of("-f");
  }
}
