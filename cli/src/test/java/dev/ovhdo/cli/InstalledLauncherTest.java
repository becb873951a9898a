package dev.ovhdo.cli;

import static dev.ovhdo.cli.LauncherFolder.age;
import static dev.ovhdo.cli.LauncherFolder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.LauncherFolder.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the installed launcher {@code bin/ovh-do} with a simulated Java. */
class InstalledLauncherTest {
  @TempDir Path folder;
  private LauncherFolder place;
  private Path home;
  private Path jar;

  @BeforeEach
  void install() throws IOException {
    place = new LauncherFolder(folder.toRealPath());
    home = Files.createDirectories(place.folder().resolve("an ovh-do"));
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    Files.copy(Path.of("src/dist/bin/ovh-do"), home.resolve("bin/ovh-do"));
    jar = Files.writeString(home.resolve("lib/ovh-do-1.2.jar"), "");
  }

  @Test
  void run_throughLinks_passesEachArgumentWhole() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("bin/ovh-do"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("link"));

    Outcome outcome =
        place.run(second, Map.of("JAVA_HOME", place.jdk("17.0.15").toString()), "a b", "", "*");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(42);
    assertThat(outcome.out().lines())
        .containsSubsequence("-cp", jar.toString(), "dev.ovhdo.cli.Main", "a b", "", "*");
  }

  @Test
  void run_noTerminalAndNoLocale_passesWhatTheProgramNeeds() throws Exception {
    Map<String, String> variables = new HashMap<>();
    variables.put("JAVA_HOME", place.jdk("25.0.3").toString());

    assertThat(run(variables).out().lines())
        .contains("-Dovhdo.terminal=", "-Dovhdo.charset=US-ASCII", "-Dovhdo.lc_all=");
    variables.put("LANG", "de_DE.UTF-8");
    assertThat(run(variables).out().lines()).contains("-Dovhdo.charset=UTF-8");
    variables.put("LC_ALL", "C");
    assertThat(run(variables).out().lines())
        .contains("-Dovhdo.charset=US-ASCII", "-Dovhdo.lc_all=C");
  }

  @Test
  void run_ownRuntime_isPreferredWithTheArchiveOfThePackage() throws Exception {
    Path other = place.jdk("21.0.1");
    Files.move(place.jdk("25.0.3"), home.resolve("runtime"));
    Files.writeString(home.resolve("lib/api.jsa"), "");
    Files.writeString(home.resolve("lib/help.jsa"), "");

    assertThat(run(Map.of("JAVA_HOME", other.toString())).out().lines())
        .startsWith("java of 25.0.3")
        .contains("-XX:SharedArchiveFile=" + home.resolve("lib/help.jsa"));
    assertThat(place.run(home.resolve("bin/ovh-do"), Map.of(), "vps", "list").out().lines())
        .contains("-XX:SharedArchiveFile=" + home.resolve("lib/api.jsa"));
    assertThat(place.folder().resolve(".cache")).doesNotExist();
    assertThat(place.run(home.resolve("bin/ovh-do"), Map.of(), "--version").out())
        .doesNotContain("SharedArchiveFile");
  }

  @Test
  void run_fleet_allowsTheNativeLibraryOfTheStore() throws Exception {
    Map<String, String> variables = Map.of("JAVA_HOME", place.jdk("25.0.3").toString());
    Path launcher = home.resolve("bin/ovh-do");

    assertThat(place.run(launcher, variables, "fleet", "status").out().lines())
        .contains("--enable-native-access=ALL-UNNAMED");
    assertThat(place.run(launcher, variables, "vps", "list").out().lines())
        .doesNotContain("--enable-native-access=ALL-UNNAMED");
  }

  @Test
  void run_onlyAnOldJava_namesItsVersion() throws Exception {
    Path old = place.jdk("11.0.2");
    Files.createSymbolicLink(place.tools().resolve("java"), old.resolve("bin/java"));

    assertThat(run(Map.of()))
        .isEqualTo(
            new Outcome(
                1,
                "",
                "ovh-do: it needs Java 17 or newer, and only found 11.0.2; set JAVA_HOME, or on"
                    + " Debian: apt install default-jre-headless\n"));
  }

  @Test
  void run_noJava_saysWhatToInstall() throws Exception {
    assertThat(run(Map.of()))
        .isEqualTo(
            new Outcome(
                1,
                "",
                "ovh-do: it needs Java 17 or newer, and found none; set JAVA_HOME, or on Debian:"
                    + " apt install default-jre-headless\n"));
  }

  @Test
  void run_javaOfThePathIsAScript_isAskedForItsFolder() throws Exception {
    Path real = place.jdk("21.0.1");
    script(place.tools().resolve("java"), "echo '    java.home = " + real + "' >&2");

    assertThat(run(Map.of()).out()).startsWith("java of 21.0.1\n");
  }

  @Test
  void run_noArchive_hasItMadeInTheBackgroundInTheUsersCache() throws Exception {
    Path jdk = place.jdk("25.0.3");
    try (MadeArchives made = new MadeArchives()) {
      Outcome outcome = run(Map.of("JAVA_HOME", jdk.toString()));

      assertThat(outcome.out()).contains("-XX:SharedArchiveFile=" + archive("25.0.3"));
      assertThat(made.await())
          .isEqualTo(jdk + "/bin/java " + jar + " " + archive("25.0.3") + " help\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', help",
    "help vps, help",
    "vps list --help, help",
    "vps list, api",
    "--quiet ls-keys, api",
    "--sandbox vps list, sandbox",
    "sandbox, sandbox",
    "--sandbox vps list --help, sandbox"
  })
  void run_command_usesTheArchiveOfItsKind(String arguments, String kind) throws Exception {
    Files.move(place.jdk("25.0.3"), home.resolve("runtime"));
    for (String each : List.of("help", "api", "sandbox")) {
      Files.writeString(home.resolve("lib/" + each + ".jsa"), "");
    }
    String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);

    assertThat(place.run(home.resolve("bin/ovh-do"), Map.of(), words).out().lines())
        .contains("-XX:SharedArchiveFile=" + home.resolve("lib/" + kind + ".jsa"));
  }

  @Test
  void run_archiveOlderThanTheProgram_isMadeAgain() throws Exception {
    Files.createDirectories(archive("25.0.3").getParent());
    Files.writeString(archive("25.0.3"), "");
    Map<String, String> variables = Map.of("JAVA_HOME", place.jdk("25.0.3").toString());
    try (MadeArchives made = new MadeArchives()) {
      age(jar, 60);
      run(variables);
      age(archive("25.0.3"), 120);
      run(variables);

      assertThat(made.await().lines()).hasSize(1);
    }
  }

  /** Replaces the script that makes archives, and waits for its first run. */
  private final class MadeArchives implements AutoCloseable {
    private final Path folder = Files.createDirectories(place.folder().resolve("made"));
    private final WatchService watch = folder.getFileSystem().newWatchService();

    MadeArchives() throws IOException {
      script(
          home.resolve("lib/make-archive"),
          "echo \"$@\" >>\"$HOME/arguments\"; mkdir \"$HOME/made/now\"");
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
    }

    String await() throws Exception {
      assertThat(watch.poll(20, TimeUnit.SECONDS)).isNotNull();
      return Files.readString(place.folder().resolve("arguments"));
    }

    @Override
    public void close() throws IOException {
      watch.close();
    }
  }

  /** Returns the archive that the launcher uses with a Java of this version, for the help. */
  private Path archive(String version) {
    return place
        .folder()
        .resolve(".cache/ovh-do/start")
        .resolve(
            "Some Maker-"
                + version
                + "+9-LTS%"
                + home.resolve("lib").toString().substring(1).replace("/", "%")
                + "%ovh-do-1.2.help.jsa");
  }

  private Outcome run(Map<String, String> variables) throws Exception {
    return place.run(home.resolve("bin/ovh-do"), variables);
  }
}
