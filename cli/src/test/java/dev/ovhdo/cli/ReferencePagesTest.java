package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencePagesTest {
  @TempDir Path folder;

  @Test
  void main_everyCommand_hasAPageThatTheOverviewLeadsTo() throws IOException {
    write();

    List<String> expected =
        ManualPages.commands().stream()
            .map(each -> each.name().replace(' ', '-') + ".md")
            .sorted()
            .toList();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(file -> !file.equals("index.md"))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    String overview = page("index");
    assertThat(expected).allSatisfy(file -> assertThat(overview).contains("](" + file + "): "));
    assertThat(overview).contains("| `-o, --output=FORMAT` |");
  }

  @Test
  void main_change_hasOptionsExamplesAndRights() throws IOException {
    write();

    assertThat(page("vps-rebuild"))
        .startsWith(
            """
            # vps rebuild

            Reinstall a VPS with an image and a key.

            ```text
            ovh-do vps rebuild [OPTIONS] VPS...
            ```

            All data on the disk is lost. 'ovh-do vps images VPS' lists the images; an id is
            """)
        .contains("| `VPS` | Service names or display names |")
        .contains("| `--key=NAME\\|FILE` | The SSH key to install")
        .contains(
            "\n## Examples\n\n```text\novh-do vps rebuild vps-1 --image debian --key laptop\n")
        .contains("| `POST /vps/{serviceName}/rebuild` | `vps:apiovh:rebuild` |")
        .contains("\nPOST /vps/*/rebuild\n");
  }

  @Test
  void main_readingCommand_hasTheShapeOfItsJson() throws IOException {
    write();

    assertThat(page("app-list"))
        .contains("\n## JSON\n\nA list of objects.\n\n| property | type |\n")
        .contains("| `applicationKey` | text |");
  }

  @Test
  void main_footer_itsNotesAreNoExamples() throws IOException {
    write();

    assertThat(page("vps-rescue"))
        .contains("\n\nThe VPS reboots. OVHcloud mails the password of root")
        .contains("\n## Examples\n\n```text\novh-do vps rescue vps-1\n```\n");
    assertThat(page("completion"))
        .contains("\n```text\nbash: echo 'source <(ovh-do completion bash)' >>~/.bashrc\n");
    assertThat(page("wait")).contains("a slash is %2F");
  }

  private void write() throws IOException {
    ReferencePages.main(folder.toString(), "../docs/json.md");
  }

  private String page(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".md"));
  }
}
