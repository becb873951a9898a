package dev.ovhdo.cli;

import static dev.ovhdo.cli.LauncherFolder.age;
import static dev.ovhdo.cli.LauncherFolder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.LauncherFolder.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
  private Path jar;
  private Path tools;

  @BeforeEach
  void makeUpACheckout() throws IOException {
    root = Files.createDirectories(folder.resolve("a checkout"));
    Files.copy(Path.of("../ovh-do"), root.resolve("ovh-do"));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    age(root.resolve("pom.xml"), 60);
    Path dist = Files.createDirectories(root.resolve("cli/target/dist"));
    Files.createDirectories(dist.resolve("lib"));
    Files.createDirectories(dist.resolve("bin"));
    Files.createDirectories(root.resolve("cli/src/dist/bin"));
    for (String place : List.of("cli/src/dist/bin/ovh-do", "cli/target/dist/bin/ovh-do")) {
      Files.copy(Path.of("src/dist/bin/ovh-do"), root.resolve(place));
    }
    jar = Files.writeString(dist.resolve("lib/ovh-do-1.0.jar"), "");
    tools = new LauncherFolder(folder).tools();
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
        .contains(jar.toRealPath().toString());
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
    Files.delete(jar);

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
    script(
        tools.resolve("mvn"),
        """
        echo "$@" >"$PWD/built"
        echo '[INFO] Building api-ovh catalogue 0.1.0-SNAPSHOT                       [1/2]'
        echo 'Downloading from somewhere: https://maven.example/some.jar'
        echo '[INFO] Building ovh-do 0.1.0-SNAPSHOT                                  [2/2]'
        mkdir -p cli/target/dist/bin cli/target/dist/lib
        cat cli/src/dist/bin/ovh-do >cli/target/dist/bin/ovh-do
        chmod +x cli/target/dist/bin/ovh-do
        : >cli/target/dist/lib/ovh-do-1.0.jar""");
    age(jar, 30);
    Path source = root.resolve("client/src/main/java/A.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class A {}");

    Outcome outcome = run(Map.of("JAVA_HOME", jdk("17.0.15").toString()), "help");

    assertThat(outcome.err())
        .isEqualTo(
            "ovh-do: building it, which takes a minute the first time\n"
                + "  [1/2] api-ovh catalogue\n"
                + "  [2/2] ovh-do\n");
    assertThat(root.resolve("built")).content().contains("-Pquick -pl cli -am package");
    assertThat(outcome.out()).endsWith("dev.ovhdo.cli.Main\nhelp\n");
    assertThat(root.resolve("cli/target.lock")).doesNotExist();
  }

  @Test
  void run_buildFails_showsTheReason() throws Exception {
    script(tools.resolve("mvn"), "echo 'the compiler is unhappy'; exit 1");
    Files.delete(jar);

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

  private Path jdk(String version) throws IOException {
    return new LauncherFolder(folder).jdk(version);
  }

  private Outcome run(Map<String, String> variables, String... arguments) throws Exception {
    return run(root.resolve("ovh-do"), variables, arguments);
  }

  private Outcome run(Path launcher, Map<String, String> variables, String... arguments)
      throws Exception {
    return new LauncherFolder(folder).run(launcher, variables, arguments);
  }
}
