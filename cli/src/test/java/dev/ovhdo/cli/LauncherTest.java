package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher {@code ./ovh-do} in a simulated checkout with a built program and JDKs whose
 * {@code java} prints its arguments.
 */
class LauncherTest {
  @TempDir Path folder;
  private Path root;
  private Path tools;

  /** The result of a run of the launcher. */
  private record Outcome(int exitCode, String out, String err) {}

  @BeforeEach
  void makeUpACheckout() throws IOException {
    ExternalProgram.require("sh");
    root = Files.createDirectories(folder.resolve("a checkout"));
    Files.copy(Path.of("../ovh-do"), root.resolve("ovh-do"));
    Files.createDirectories(root.resolve("cli/target/lib"));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.writeString(root.resolve("cli/target/ovh-do.jar"), "");
    age(root.resolve("pom.xml"), 60);
    tools = folder.resolve("tools");
    Files.createDirectories(tools);
  }

  @Test
  void run_fromAnotherFolderThroughALink_keepsEachArgumentWhole() throws Exception {
    Path jdk = jdk("17.0.15");
    Path link = Files.createSymbolicLink(folder.resolve("link"), root.resolve("ovh-do"));

    Outcome outcome = run(link, Map.of("JAVA_HOME", jdk.toString()), "ls-img", "a b", "", "*");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(42);
    assertThat(outcome.out().lines())
        .containsSubsequence("dev.ovhdo.cli.Main", "ls-img", "a b", "", "*")
        .contains(
            root.toRealPath() + "/cli/target/ovh-do.jar:" + root.toRealPath() + "/cli/target/lib/*")
        .contains("-Dovhdo.terminal=")
        .noneMatch(line -> line.startsWith("-XX:SharedArchiveFile"));
  }

  @Test
  void run_archiveOfThisJdk_isUsed() throws Exception {
    Files.writeString(root.resolve("cli/target/jdk-25.jsa"), "");

    assertThat(run(Map.of("JAVA_HOME", jdk("25.0.3").toString())).out().lines())
        .contains("-XX:SharedArchiveFile=" + root.toRealPath() + "/cli/target/jdk-25.jsa");
    assertThat(run(Map.of("JAVA_HOME", jdk("17.0.15").toString())).out())
        .doesNotContain("SharedArchiveFile");
  }

  @Test
  void run_javaHomeTooOld_takesTheJavaOfThePath() throws Exception {
    Path old = jdk("11.0.2");
    Path good = jdk("99");
    Files.createSymbolicLink(tools.resolve("java"), good.resolve("bin/java"));

    assertThat(run(Map.of("JAVA_HOME", old.toString())).out()).startsWith("java of 99\n");
  }

  @Test
  void run_nothingBuiltAndNoMaven_namesWhatIsMissing() throws Exception {
    Files.delete(root.resolve("cli/target/ovh-do.jar"));

    assertThat(run(Map.of("JAVA_HOME", jdk("17.0.15").toString())))
        .isEqualTo(
            new Outcome(
                1,
                "",
                "ovh-do: it has to be built first, and there is no Maven (mvn) on the PATH; on"
                    + " Debian: apt install maven\n"));
  }

  @Test
  void run_sourceNewerThanTheProgram_buildsFirst() throws Exception {
    script(tools.resolve("mvn"), "echo \"$@\" >\"$PWD/built\"");
    age(root.resolve("cli/target/ovh-do.jar"), 30);
    Path source = root.resolve("client/src/main/java/A.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class A {}");

    Outcome outcome = run(Map.of("JAVA_HOME", jdk("17.0.15").toString()), "help");

    assertThat(outcome.err())
        .isEqualTo("ovh-do: building it, which takes a minute the first time\n");
    assertThat(root.resolve("built")).content().contains("-Pquick -pl cli -am package");
    assertThat(outcome.out()).endsWith("dev.ovhdo.cli.Main\nhelp\n");
    assertThat(root.resolve("cli/target.lock")).doesNotExist();
  }

  @Test
  void run_buildFails_showsTheReason() throws Exception {
    script(tools.resolve("mvn"), "echo 'the compiler is unhappy'; exit 1");
    Files.delete(root.resolve("cli/target/ovh-do.jar"));

    Outcome outcome = run(Map.of("JAVA_HOME", jdk("17.0.15").toString()));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(
            "ovh-do: building it, which takes a minute the first time\nthe compiler is unhappy\n"
                + "ovh-do: the build failed; all of its output is in "
                + root.toRealPath()
                + "/cli/target/build.log\n");
    assertThat(root.resolve("cli/target.lock")).doesNotExist();
  }

  /**
   * Creates a JDK whose {@code java} prints its version and its arguments, one on each line, and
   * exits with 42.
   */
  private Path jdk(String version) throws IOException {
    Path home = folder.resolve("jdk " + version);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(
        home.resolve("bin/java"), "echo java of " + version + "; printf '%s\\n' \"$@\"; exit 42");
    script(home.resolve("bin/javac"), "exit 0");
    return home;
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static void age(Path file, int seconds) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
  }

  private Outcome run(Map<String, String> variables, String... arguments) throws Exception {
    return run(root.resolve("ovh-do"), variables, arguments);
  }

  private Outcome run(Path launcher, Map<String, String> variables, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("PATH", tools + ":" + plainTools());
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Outcome(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** The programs of the system that the launcher needs, without Java and Maven. */
  private Path plainTools() throws IOException {
    Path plain = Files.createDirectories(folder.resolve("plain"));
    for (String tool :
        List.of(
            "cat",
            "dirname",
            "find",
            "head",
            "mkdir",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sleep",
            "stty",
            "tail",
            "touch")) {
      Path link = plain.resolve(tool);
      for (String place : List.of("/bin", "/usr/bin")) {
        Path real = Path.of(place, tool);
        if (Files.exists(real) && Files.notExists(link)) {
          Files.createSymbolicLink(link, real);
        }
      }
    }
    return plain;
  }
}
