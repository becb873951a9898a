package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualPagesTest {
  @TempDir Path folder;

  @Test
  void main_everyCommand_hasAPageThatGroffAccepts() throws Exception {
    ManualPages.main(folder.toString());

    try (Stream<Path> files = Files.list(folder)) {
      List<Path> pages = files.sorted().toList();
      assertThat(pages)
          .extracting(page -> page.getFileName().toString())
          .hasSize(ManualPages.commands().size() + 1)
          .contains("ovh-do.1", "ovh-do-vps-rebuild.1", "ovh-do-ls-keys.1");
      ExternalProgram.Outcome groff =
          ExternalProgram.require("groff")
              .run(
                  Stream.concat(Stream.of("-man", "-Kutf8", "-Tutf8", "-ww", "-z"), pages.stream())
                      .toArray());
      assertThat(groff.errors()).isEmpty();
    }
  }

  @Test
  void page_ofACommand_hasTheContentOfItsHelp() throws Exception {
    Path page = Files.writeString(folder.resolve("page.1"), page("server reinstall"));

    String shown =
        ExternalProgram.require("groff").run("-man", "-Kutf8", "-Tascii", "-P-bou", page).output();

    assertThat(shown)
        .contains("ovh-do-server-reinstall - Erase a server and install a system on it")
        .contains("ovh-do server reinstall [OPTIONS] ")
        .contains("--storage=FILE")
        .contains("ovh-do server reinstall ns1.example.net --image debian --key laptop");
  }

  @Test
  void overview_hasEveryCommandAndExitCode() {
    String overview = ManualPages.overview();

    assertThat(ManualPages.commands())
        .extracting(CommandEntry::name)
        .allSatisfy(name -> assertThat(overview).contains(".B " + name.replace("-", "\\-") + "\n"));
    assertThat(ExitCode.values())
        .allSatisfy(code -> assertThat(overview).contains(".B " + code.code() + "\n"));
  }

  @Test
  void readme_exitCodes_areThoseOfTheManual() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));

    assertThat(ExitCode.values())
        .filteredOn(code -> code != ExitCode.BROKEN_PIPE)
        .allSatisfy(code -> assertThat(readme).contains("\n| " + code.code() + " | "));
  }

  private static String page(String command) {
    return ManualPages.of(CommandPage.of(CommandIndex.find(command).orElseThrow()));
  }
}
