package dev.ovhdo.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.generator.plan.Artifact;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final Instant READY = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path folder;

  @Test
  void generate_twice_hasNothingToDoTheSecondTime() throws IOException {
    Path stamp = folder.resolve("stamp");
    List<FamilyEntry> families = Artifact.ROUTES.of(Catalogue.builtIn().index());
    int routes = families.stream().mapToInt(FamilyEntry::routes).sum();
    assertThat(Main.generate(Artifact.ROUTES, folder.resolve("sources"), stamp))
        .startsWith("Typed routes: " + families.size() + " families, " + routes + " routes, ");
    assertThat(Main.generate(Artifact.ROUTES, folder.resolve("sources"), stamp))
        .isEqualTo("Typed routes: nothing new in the catalogue and the generator");

    Files.writeString(stamp, "an older generator");
    assertThat(Main.generate(Artifact.ROUTES, folder.resolve("sources"), stamp))
        .contains(" (0 changed) in ");
  }

  @Test
  void artifacts_ofTheCatalogue_containEachFamilyOnce() {
    List<FamilyEntry> index = Catalogue.builtIn().index();
    List<FamilyEntry> both = new ArrayList<>(Artifact.ROUTES.of(index));
    both.addAll(Artifact.EXTRA.of(index));
    assertThat(both).containsExactlyInAnyOrderElementsOf(index);
    assertThat(Artifact.ROUTES.of(index)).extracting(FamilyEntry::root).contains("/vps", "/v2/iam");
    assertThat(Artifact.ofModule("routes-extra")).isEqualTo(Artifact.EXTRA);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Artifact.ofModule("cloud"))
        .withMessage("No artifact of generated code: cloud");
  }

  @Test
  void report_classesNewerThanTheSources_hasTheTimeOfTheCompiler() throws IOException {
    assertThat(report(12, 7_240_000))
        .hasToString("Typed routes (routes): 1 classes, compiled in 12.0 s, jar of 7.2 MB");
  }

  @Test
  void report_olderClasses_wereThereBefore() throws IOException {
    assertThat(report(-1, 7_240_000))
        .hasToString("Typed routes (routes): 1 classes, compiled before, jar of 7.2 MB");
  }

  @Test
  void report_slowCompiler_isAWarning() throws IOException {
    assertThat(report(61, 1_000_000).toString()).endsWith("; WARNING: slower than 60 s");
  }

  @Test
  void report_jarOfMoreThanTwentyMegabytes_fails() {
    assertThatIllegalStateException()
        .isThrownBy(() -> report(12, 20_100_000))
        .withMessage(
            "Typed routes (routes): 1 classes, compiled in 12.0 s, jar of 20.1 MB:"
                + " the jar is larger than 20 MB");
  }

  private BuildReport report(int seconds, long jarBytes) throws IOException {
    Path stamp = Files.writeString(folder.resolve("stamp"), "");
    Files.setLastModifiedTime(stamp, FileTime.from(READY));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path type = Files.writeString(classes.resolve("A.class"), "");
    Files.setLastModifiedTime(type, FileTime.from(READY.plusSeconds(seconds)));
    Path jar = folder.resolve("routes.jar");
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "rw")) {
      file.setLength(jarBytes);
    }
    return BuildReport.of("routes", stamp, classes, jar);
  }
}
