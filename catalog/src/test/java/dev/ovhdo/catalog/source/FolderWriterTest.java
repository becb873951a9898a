package dev.ovhdo.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Stability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWriterTest {
  @TempDir private Path home;

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static Family family(String path, Method... methods) {
    return Family.of(
        ApiVersion.V1,
        path,
        Stream.of(methods).sorted().map(method -> route(path, method)).toList(),
        List.of());
  }

  private static Route route(String path, Method method) {
    return new Route(
        ApiVersion.V1,
        method,
        path,
        List.of(),
        new Body.None(),
        Scalar.VOID,
        null,
        null,
        true,
        Stability.PRODUCTION,
        null,
        List.of(),
        List.of());
  }

  private List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void write_temporaryFilesOfAnEndedProgram_areRemoved() throws IOException {
    String id = ".00000000-0000-4000-8000-000000000000";
    Path old = Files.createFile(home.resolve(".vps.json" + id));
    Path young = Files.createFile(home.resolve(".sms.json" + id));
    Path other = Files.createFile(home.resolve(".keep"));
    FileTime twoHoursAgo = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
    Files.setLastModifiedTime(old, twoHoursAgo);
    Files.setLastModifiedTime(other, twoHoursAgo);

    new FolderWriter(home).write(List.of(family("/vps", Method.GET)), DAY);

    assertThat(old).doesNotExist();
    assertThat(young).as("another program may still write it").exists();
    assertThat(other).exists();
  }

  @Test
  void write_newFolder_isCreatedAndReadable() throws IOException {
    Path folder = home.resolve("a").resolve("b");
    Family box = family("/box", Method.GET);
    new FolderWriter(folder).write(List.of(box), DAY);
    assertThat(new FolderSource(folder).index()).containsExactly(FamilyEntry.of(box).withDate(DAY));
    assertThat(new FolderSource(folder).read(FamilyEntry.of(box))).isEqualTo(box);
    assertThat(files(folder)).containsExactly("box.json", "index.json");
  }

  @Test
  void write_someFamilies_keepsTheOthers() throws IOException {
    Family lid = family("/lid", Method.GET);
    Family box = family("/box", Method.GET, Method.PUT);
    new FolderWriter(home).write(List.of(family("/box", Method.GET), lid), DAY);
    new FolderWriter(home).write(List.of(box), DAY);
    assertThat(new FolderSource(home).index())
        .containsExactly(FamilyEntry.of(box).withDate(DAY), FamilyEntry.of(lid).withDate(DAY));
    assertThat(new FolderSource(home).read(FamilyEntry.of(box))).isEqualTo(box);
    assertThat(new FolderSource(home).read(FamilyEntry.of(lid))).isEqualTo(lid);
  }

  @Test
  void write_withoutOtherFamilies_removesThem() throws IOException {
    Family lid = family("/lid", Method.GET);
    FolderWriter writer = new FolderWriter(home);
    writer.write(List.of(family("/box", Method.GET), family("/bag", Method.GET)), DAY);

    writer.write(List.of(lid), DAY, entry -> entry.path().equals("/bag"));

    assertThat(new FolderSource(home).index())
        .extracting(FamilyEntry::path)
        .containsExactly("/bag", "/lid");
    assertThat(home.resolve("bag.json")).exists();
    assertThat(home.resolve("box.json")).doesNotExist();
  }

  @Test
  void write_brokenIndex_isReplaced() throws IOException {
    Files.writeString(home.resolve(IndexFile.NAME), "{\"families\":[");
    Family box = family("/box", Method.GET);
    new FolderWriter(home).write(List.of(box), DAY);
    assertThat(new FolderSource(home).index()).containsExactly(FamilyEntry.of(box).withDate(DAY));
  }

  @Test
  void write_familiesOfOneFile_isRejectedBeforeAnythingIsWritten() throws IOException {
    List<Family> families = List.of(family("/a/b", Method.GET), family("/a-b", Method.GET));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FolderWriter(home).write(families, DAY))
        .withMessage("Another file is called a-b.json already, not that of /a-b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FolderWriter(home).write(List.of(family("/index", Method.GET)), DAY))
        .withMessage("Another file is called index.json already, not that of /index");
    assertThat(files(home)).isEmpty();
  }

  @Test
  void write_conflictingFile_leavesNoTemporaryFileAndTheOldIndex() throws IOException {
    Family box = family("/box", Method.GET);
    new FolderWriter(home).write(List.of(box), DAY);
    Files.createDirectories(home.resolve("lid.json").resolve("x"));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                new FolderWriter(home)
                    .write(List.of(family("/lid", Method.GET), family("/top", Method.GET)), DAY));
    assertThat(files(home)).containsExactly("box.json", "index.json", "lid.json");
    assertThat(new FolderSource(home).index()).containsExactly(FamilyEntry.of(box).withDate(DAY));
  }

  @Test
  void write_duringReads_isNeverIncomplete() throws Exception {
    Family small = family("/box", Method.GET);
    Family large = family("/box", Method.values());
    new FolderWriter(home).write(List.of(small), DAY);
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              try {
                for (int round = 0; round < 50; round++) {
                  new FolderWriter(home).write(List.of(round % 2 == 0 ? large : small), DAY);
                }
              } catch (IOException e) {
                throw new AssertionError(e);
              } finally {
                done.set(true);
              }
            });
    writer.start();
    while (!done.get()) {
      FamilyEntry entry = new FolderSource(home).index().get(0);
      assertThat(new FolderSource(home).read(entry)).isIn(small, large);
    }
    writer.join();
  }
}
