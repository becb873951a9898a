package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A test program for Node.js that uses a module of npm. */
public final class NodeScript {
  /**
   * The folder in which {@code .ci/run} installs the modules with npm; its {@code package.json}
   * contains the versions.
   */
  private static final Path MODULES = Path.of("..", ".ci", "node_modules").toAbsolutePath();

  private final Path node;
  private final Path program;

  private NodeScript(Path node, Path program) {
    this.node = node;
    this.program = program;
  }

  /**
   * Copies a program into a folder. Without Node.js or the module, the test is skipped.
   *
   * @param test the test beside whose class the program is
   */
  public static NodeScript of(Class<?> test, String name, String module, Path folder)
      throws IOException {
    ExternalProgram node = ExternalProgram.require("node");
    ExternalProgram.requirePath(MODULES.resolve(module));
    Path program = folder.resolve(name);
    try (InputStream source = test.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(source), program);
    }
    return new NodeScript(node.path(), program);
  }

  /** Returns a process that runs the program with these arguments. */
  public ProcessBuilder process(String... arguments) {
    List<String> command =
        Stream.concat(Stream.of(node.toString(), program.toString()), Stream.of(arguments))
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Objects.requireNonNull(program.getParent()).toFile())
            .redirectErrorStream(true);
    builder.environment().put("NODE_PATH", MODULES.toString());
    return builder;
  }

  /**
   * Runs a process and returns its output.
   *
   * @throws AssertionError if the process does not end within 2 minutes
   */
  public static String output(ProcessBuilder builder) throws IOException, InterruptedException {
    Path output = Files.createTempFile("process", ".out");
    Process process = builder.redirectOutput(output.toFile()).start();
    try {
      process.getOutputStream().close();
      boolean ended = process.waitFor(2, TimeUnit.MINUTES);
      String text = Files.readString(output);
      assertThat(ended).as("the process ends; its output was: %s", text).isTrue();
      return text;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      Files.delete(output);
    }
  }
}
