package dev.ovhdo.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A long-running sandbox in a separate process, used only through its printed output. */
final class SandboxProcess implements AutoCloseable {
  private final Process process;
  private final List<String> said;

  private SandboxProcess(Process process, List<String> said) {
    this.process = process;
    this.said = said;
  }

  /**
   * Starts {@code ovh-do sandbox} and waits until it accepts requests.
   *
   * @param home the home of the process; its standard error is written to the file {@code err}
   *     there
   */
  static SandboxProcess start(Path home, String... options) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    // A process of the background ignores SIGINT, and so do its children.
                    "env",
                    "--default-signal=INT",
                    java(),
                    "-Duser.home=" + home,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "sandbox"),
                Stream.of(options))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOME", home.toString());
    Process process = builder.redirectError(home.resolve("err").toFile()).start();
    // Not closed: the process would fail to write to a closed pipe.
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    List<String> said = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.add(line);
      if (line.startsWith("Press Ctrl-C")) {
        break;
      }
    }
    return new SandboxProcess(process, List.copyOf(said));
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Returns the printed output. */
  String welcome() {
    return String.join("\n", said);
  }

  /** Returns the printed value of a label. */
  String value(String name) {
    return said.stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length()).strip())
        .findFirst()
        .orElseThrow();
  }

  Path configuration() {
    return Path.of(value("Configuration"));
  }

  /** Returns the folder of the sandbox's files. */
  Path folder() {
    return Objects.requireNonNull(configuration().getParent());
  }

  /** Ends the process by a signal, such as {@code INT}, and returns its exit code. */
  int end(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid()).start().waitFor();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ends when asked to").isTrue();
    return process.exitValue();
  }

  /** Ends the process normally, so that it removes its files. */
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
