package dev.ovhdo.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  @TempDir Path folder;

  @Test
  void write_twice_keepsTheTextAroundTheSection() throws IOException {
    Path file = page("before\n<!-- start: begin -->\nold\n<!-- start: end -->\nafter\n");

    new Page(file).write("start", "new\n");
    new Page(file).write("start", "newer\n");

    assertThat(file)
        .hasContent("before\n<!-- start: begin -->\n\nnewer\n\n<!-- start: end -->\nafter\n");
  }

  @Test
  void write_sectionIsMissing_isRefused() throws IOException {
    Path file = page("text\n");

    assertThatThrownBy(() -> new Page(file).write("start", "new\n"))
        .hasMessage(file + " has no section \"start\"");
  }

  @Test
  void write_pageOfTheRepository_hasEachSection() throws IOException {
    Path file = page(Files.readString(Path.of("../docs/performance.md")));

    for (String part : Main.PARTS) {
      new Page(file).write(part, "figures of " + part);
    }

    assertThat(file).content().contains(Main.PARTS.stream().map("figures of "::concat).toList());
  }

  private Path page(String text) throws IOException {
    return Files.writeString(folder.resolve("page.md"), text);
  }
}
