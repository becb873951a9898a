package dev.ovhdo.client.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.file.AtomicFile.Mode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void createFile() throws IOException {
    file = Files.writeString(folder.resolve("state"), "old");
  }

  @Test
  void update_link_changesTheFileBehindTheLink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("state"));

    assertThat(AtomicFile.at(link).update(Mode.KEPT, bytes -> NEW)).isTrue();

    assertThat(file).hasContent("new");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void at_linksInALoop_areRefused() throws IOException {
    Path one = Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
    Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));

    assertThatThrownBy(() -> AtomicFile.at(one)).isInstanceOf(FileSystemLoopException.class);
  }

  @Test
  void update_previousFile_getsTheOldContent() throws IOException {
    Path previous = folder.resolve("state.old");

    AtomicFile.at(file).update(Mode.KEPT, previous, bytes -> NEW);

    assertThat(file).hasContent("new");
    assertThat(previous).hasContent("old");
  }

  @Test
  void update_previousFileCannotBeWritten_changesNothing() throws IOException {
    Path previous = Files.createDirectories(folder.resolve("state.old/not-empty")).getParent();

    assertThatThrownBy(() -> AtomicFile.at(file).update(Mode.KEPT, previous, bytes -> NEW))
        .isInstanceOf(IOException.class);

    assertThat(file).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("state", "state.old", ".state.lock");
    }
  }

  @Test
  void isBelow_linkThatLeavesTheFolder_isFalse() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path link = Files.createSymbolicLink(inner.resolve("link"), file);

    assertThat(AtomicFile.at(file).isBelow(folder)).isTrue();
    assertThat(AtomicFile.at(link).isBelow(inner)).isFalse();
    assertThat(AtomicFile.at(file).isBelow(folder.resolve("none"))).isFalse();
  }

  @Test
  void reason_ofAFailure_hasNoPath() {
    assertThat(IoErrorReason.of(new AccessDeniedException("/a"))).isEqualTo("permission denied");
    assertThat(IoErrorReason.of(new NoSuchFileException("/a")))
        .isEqualTo("no such file or directory");
    assertThat(IoErrorReason.of(new FileSystemException("/a", null, "Disk quota exceeded")))
        .isEqualTo("Disk quota exceeded");
    assertThat(IoErrorReason.of(new IOException("Is a directory"))).isEqualTo("Is a directory");
    assertThat(IoErrorReason.of(new IOException())).isEqualTo("IOException");
  }
}
