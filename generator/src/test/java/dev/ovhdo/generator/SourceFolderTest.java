package dev.ovhdo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  @TempDir private Path folder;

  @Test
  void replace_emptyFolder_writesAll() throws IOException {
    assertThat(new SourceFolder(folder).replace(Map.of("a/A.java", "A", "B.java", "B")))
        .isEqualTo(2);
    assertThat(folder.resolve("a/A.java")).hasContent("A");
  }

  @Test
  void replace_sameFiles_areNotWritten() throws IOException {
    new SourceFolder(folder).replace(Map.of("A.java", "A"));
    Files.setLastModifiedTime(folder.resolve("A.java"), LONG_AGO);
    assertThat(new SourceFolder(folder).replace(Map.of("A.java", "A"))).isZero();
    assertThat(Files.getLastModifiedTime(folder.resolve("A.java"))).isEqualTo(LONG_AGO);
  }

  @Test
  void replace_oldFiles_areRemovedOrChanged() throws IOException {
    new SourceFolder(folder).replace(Map.of("a/A.java", "A", "B.java", "B"));
    assertThat(new SourceFolder(folder).replace(Map.of("B.java", "C"))).isEqualTo(2);
    assertThat(folder.resolve("a/A.java")).doesNotExist();
    assertThat(folder.resolve("B.java")).hasContent("C");
  }
}
