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

/**
 * A folder in which a test runs a launcher: with simulated JDKs whose {@code java} prints its
 * arguments, and a {@code PATH} without Java and Maven.
 *
 * @param folder the folder, which is also the user's home
 */
record LauncherFolder(Path folder) {
  /** The result of a run of a launcher. */
  record Outcome(int exitCode, String out, String err) {}

  /** Creates the folder of programs that the test adds to the {@code PATH}. */
  Path tools() throws IOException {
    ExternalProgram.require("sh");
    return Files.createDirectories(folder.resolve("tools"));
  }

  /**
   * Creates a JDK whose {@code java} prints its version and its arguments, one on each line, and
   * exits with 42.
   */
  Path jdk(String version) throws IOException {
    Path home = folder.resolve("jdk " + version);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"),
        """
        IMPLEMENTOR="Some Maker"
        JAVA_RUNTIME_VERSION="%1$s+9-LTS"
        JAVA_VERSION="%1$s"
        LIBC="gnu"
        """
            .formatted(version));
    script(
        home.resolve("bin/java"), "echo java of " + version + "; printf '%s\\n' \"$@\"; exit 42");
    script(home.resolve("bin/javac"), "exit 0");
    return home;
  }

  static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  static void age(Path file, int seconds) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
  }

  /** Runs a launcher with these variables, and none of this process. */
  Outcome run(Path launcher, Map<String, String> variables, String... arguments) throws Exception {
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
    builder.environment().put("PATH", tools() + ":" + plainTools());
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
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
            "chmod",
            "dirname",
            "find",
            "head",
            "mkdir",
            "nice",
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
