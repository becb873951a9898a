package dev.ovhdo.cli;

import dev.ovhdo.cli.context.Environment;
import dev.ovhdo.cli.context.ForegroundRunner;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.cli.renewal.DesktopBrowser;
import dev.ovhdo.client.time.TimeSource;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The environment of the real process. */
final class SystemEnvironment {
  private SystemEnvironment() {}

  /** Returns this process's streams, variables and folders. */
  static Environment open() {
    Map<String, String> variables = System.getenv();
    InteractiveStreams interactive =
        InteractiveStreams.parse(System.getProperty("ovhdo.terminal", ""));
    // The raw descriptors: System.out would hide the error of a closed pipe.
    return new Environment(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        interactive,
        charset(),
        new TerminalDevice(interactive.in() && interactive.err()),
        variables,
        home(variables),
        Path.of("").toAbsolutePath(),
        Path.of("/etc/ovh.conf"),
        TimeSource.system(),
        DesktopBrowser.ofThisMachine(variables),
        ForegroundRunner.ofThisProcess());
  }

  /** The launcher passes the charset of the locale if it is not UTF-8. */
  private static Charset charset() {
    try {
      return Charset.forName(System.getProperty("ovhdo.charset", "UTF-8"));
    } catch (IllegalArgumentException e) {
      return StandardCharsets.US_ASCII; // a part of every charset of a terminal
    }
  }

  /** Prefers {@code $HOME}: the JVM's {@code user.home} ignores that variable. */
  private static Path home(Map<String, String> variables) {
    String home = variables.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home") : home).toAbsolutePath();
  }
}
