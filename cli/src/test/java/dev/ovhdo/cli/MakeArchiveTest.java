package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.LauncherFolder.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code lib/make-archive} with a simulated Java, which writes the archive as the real one.
 */
class MakeArchiveTest {
  @TempDir Path folder;
  private LauncherFolder place;
  private Path cache;
  private Path archive;

  @BeforeEach
  void create() {
    place = new LauncherFolder(folder);
    cache = folder.resolve("cache");
    archive = cache.resolve("java%ovh-do-1.2.help.jsa");
  }

  @Test
  void makeArchive_newJava_makesAnAotCacheOfTheKind() throws Exception {
    Outcome outcome = make(java("-XX:AOTCacheOutput", 0, 0));

    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    // A folder may have spaces, which the JVM does not support here.
    assertThat(archive).content().startsWith("-XX:AOTCacheOutput=new ").contains("Training help");
    assertThat(files()).containsExactly(archive);
  }

  @Test
  void makeArchive_javaBefore25_makesADynamicArchive() throws Exception {
    assertThat(make(java("-XX:ArchiveClassesAtExit", 0, 0)).exitCode()).isZero();
    assertThat(archive).content().startsWith("-XX:ArchiveClassesAtExit=");
  }

  @Test
  void makeArchive_trainingFails_makesNoneAndDoesNotTryAgainAtOnce() throws Exception {
    assertThat(make(java("-XX:AOTCacheOutput", 1, 0)).exitCode()).isEqualTo(1);
    assertThat(archive).doesNotExist();

    assertThat(make(java("-XX:AOTCacheOutput", 0, 0)).exitCode()).isEqualTo(1);
    assertThat(archive).doesNotExist();
  }

  @Test
  void makeArchive_javaRefusesTheArchive_keepsTheOldOne() throws Exception {
    Files.createDirectories(cache);
    Files.writeString(archive, "old");

    assertThat(make(java("-XX:AOTCacheOutput", 0, 1)).exitCode()).isEqualTo(1);
    assertThat(archive).hasContent("old");
  }

  @Test
  void makeArchive_staleArchives_replacesThoseOfItsKind() throws Exception {
    Files.createDirectories(cache);
    Path other = Files.writeString(cache.resolve("java%ovh-do-1.2.api.jsa"), "api");
    Files.writeString(cache.resolve("java%ovh-do-1.1.help.jsa"), "of an older version");
    Files.writeString(archive, "stale");

    assertThat(make(java("-XX:AOTCacheOutput", 0, 0)).exitCode()).isZero();
    assertThat(files()).containsExactlyInAnyOrder(archive, other);
    assertThat(archive).content().contains("Training help");
  }

  @Test
  void makeArchive_cacheThatCannotBeWritten_makesNone() throws Exception {
    Files.writeString(cache, "a file where the folder should be");

    assertThat(make(java("-XX:AOTCacheOutput", 0, 0)).exitCode()).isEqualTo(1);
    assertThat(cache).hasContent("a file where the folder should be");
  }

  /**
   * Creates a Java that knows one option for archives.
   *
   * @param option the option; others are refused, as by the real Java
   * @param training the exit code of the training, which writes an archive in each case
   * @param use the exit code of a run with the archive
   */
  private Path java(String option, int training, int use) throws IOException {
    Path java = folder.resolve("java");
    LauncherFolder.script(
        java,
        """
        case $1 in
          -Xshare:on) exit %3$s ;;
          %1$s=*) printf '%%s ' "$@" >"${1#*=}"; exit %2$s ;;
          *) exit 1 ;;
        esac"""
            .formatted(option, training, use));
    return java;
  }

  private Outcome make(Path java) throws Exception {
    Path tools = place.tools();
    for (String tool : List.of("mv", "rm", "mkdir", "find")) {
      Path link = tools.resolve(tool);
      if (Files.notExists(link)) {
        Files.createSymbolicLink(link, Path.of("/bin", tool));
      }
    }
    return place.run(
        Path.of("src/dist/lib/make-archive").toAbsolutePath(),
        Map.of(),
        java.toString(),
        folder.resolve("lib/ovh-do-1.2.jar").toString(),
        archive.toString(),
        "help");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }
}
