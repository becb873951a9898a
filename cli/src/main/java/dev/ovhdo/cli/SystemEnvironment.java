package dev.ovhdo.cli;

import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.ForegroundRunner;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.cli.renewal.DesktopBrowser;
import dev.ovhdo.client.time.TimeSource;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.Map;

/** The environment of the real process. */
final class SystemEnvironment {
  private SystemEnvironment() {}

  /** Returns this process's streams, variables and folders. */
  static Environment open() {
    Map<String, String> variables = System.getenv();
    // The raw descriptors: System.out would hide the error of a closed pipe.
    return new Environment(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        InteractiveStreams.parse(System.getProperty("ovhdo.terminal", "")),
        variables,
        home(variables),
        Path.of("").toAbsolutePath(),
        Path.of("/etc/ovh.conf"),
        TimeSource.system(),
        DesktopBrowser.ofThisMachine(variables),
        ForegroundRunner.ofThisProcess());
  }

  /** Prefers {@code $HOME}: the JVM's {@code user.home} ignores that variable. */
  private static Path home(Map<String, String> variables) {
    String home = variables.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home") : home).toAbsolutePath();
  }
}
