package dev.ovhdo.cli.completion;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.cli.AllCommands;
import dev.ovhdo.cli.completion.ShellScript.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The scripts of all shells, which are made once for all tests. */
final class Scripts {
  static final CommandLineModel MODEL =
      CommandLineModel.of(
          AllCommands.list(),
          Map.of("vps", "VPSes"),
          List.of("environment", "exit-codes"),
          Catalogue.builtIn());

  private Scripts() {}

  /** Writes a script to a file. */
  static Path write(Shell shell, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, new ShellScript(shell, MODEL).text());
  }
}
