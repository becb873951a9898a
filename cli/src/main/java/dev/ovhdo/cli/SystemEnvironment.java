package dev.ovhdo.cli;

import dev.ovhdo.cli.renewal.DesktopBrowser;
import dev.ovhdo.cli.session.Environment;
import dev.ovhdo.cli.session.Foreground;
import dev.ovhdo.cli.session.Terminals;
import dev.ovhdo.client.time.TimeSource;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.Map;

/** The world around a real process. */
final class SystemEnvironment {
  private SystemEnvironment() {}

  /** Returns this process's streams, variables and folders. */
  static Environment open() {
    Map<String, String> variables = System.getenv();
    // The raw descriptors: System.out would swallow the error that a closed pipe is.
    return new Environment(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Terminals.parse(System.getProperty("ovhdo.terminal", "")),
        variables,
        home(variables),
        Path.of("").toAbsolutePath(),
        Path.of("/etc/ovh.conf"),
        TimeSource.system(),
        DesktopBrowser.ofThisMachine(variables),
        Foreground.ofThisProcess());
  }

  /** {@code $HOME} first: the JVM's {@code user.home} ignores it. */
  private static Path home(Map<String, String> variables) {
    String home = variables.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home") : home).toAbsolutePath();
  }
}
