package dev.ovhdo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * An external program that tests compare with. If it is missing, tests are skipped with a message.
 */
public final class ExternalProgram {
  private final Path path;

  private ExternalProgram(Path path) {
    this.path = path;
  }

  /**
   * Finds a program in {@code PATH}. If it is missing, the test is skipped; with {@code CI=true} it
   * fails.
   */
  public static ExternalProgram require(String name) {
    Optional<Path> found =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    require(found.isPresent(), name);
    return new ExternalProgram(found.orElseThrow());
  }

  /** Returns a program with a known path, such as a program of the JDK that runs the tests. */
  public static ExternalProgram at(Path path) {
    return new ExternalProgram(path);
  }

  /**
   * Skips the test if a file or folder, such as the sources of a library, is missing; with {@code
   * CI=true}, the test fails.
   */
  public static void requirePath(Path path) {
    require(Files.exists(path), path.toString());
  }

  private static void require(boolean installed, String what) {
    if (!installed && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(what + " is not installed, and CI must not skip this test");
    }
    Assumptions.assumeTrue(installed, what + " is not installed");
  }

  /** Returns the path, for a test that starts the program itself. */
  public Path path() {
    return path;
  }

  /** The result of a run. */
  public record Outcome(int exit, String output, String errors) {}

  /** Runs the program with an empty standard input. */
  public Outcome run(Object... arguments) throws InterruptedException {
    try {
      Path out = Files.createTempFile("program", ".out");
      Path err = Files.createTempFile("program", ".err");
      try {
        List<String> command =
            Stream.concat(Stream.of(path.toString()), Arrays.stream(arguments).map(String::valueOf))
                .toList();
        Process process =
            new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
          process.getOutputStream().close();
          assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
          return new Outcome(
              process.exitValue(),
              Files.readString(out, StandardCharsets.UTF_8),
              Files.readString(err, StandardCharsets.UTF_8));
        } finally {
          process.destroyForcibly();
        }
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
