package dev.ovhdo.client.config;

import dev.ovhdo.client.file.IoErrorReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The three configuration files, in a folder of a test. */
final class ConfigurationFiles {
  final Path home;
  final Path directory;
  final Path systemFile;

  ConfigurationFiles(Path root) {
    home = folder(root.resolve("home"));
    directory = folder(root.resolve("work"));
    systemFile = folder(root.resolve("etc")).resolve("ovh.conf");
  }

  Path homeFile() {
    return home.resolve(".ovh.conf");
  }

  Path directoryFile() {
    return directory.resolve("ovh.conf");
  }

  /** Returns a reader for these files, without environment variables. */
  ConfigurationReader reader() {
    return ConfigurationReader.system()
        .withEnvironment(Map.of())
        .withHome(home)
        .withDirectory(directory)
        .withSystemFile(systemFile);
  }

  /** Returns the lock file of a file. */
  private static Path lockOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling((name.startsWith(".") ? "" : ".") + name + ".lock");
  }

  /** Makes a file unwritable, also for root. */
  static void makeUnwritable(Path file) {
    folder(lockOf(file));
  }

  /** Returns the reason why such a file is not writable, in the language of this machine. */
  static String unwritable(Path file) {
    try {
      FileChannel.open(lockOf(file), StandardOpenOption.WRITE).close();
      throw new AssertionError(file + " is writable");
    } catch (IOException e) {
      return IoErrorReason.of(e);
    }
  }

  static Path write(Path file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
