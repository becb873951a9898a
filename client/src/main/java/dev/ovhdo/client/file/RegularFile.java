package dev.ovhdo.client.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a regular file of limited size. Reading a named pipe waits until another process writes
 * into it, and some devices never end.
 */
public final class RegularFile {
  private static final int MOST_BYTES = 16 << 20;

  private RegularFile() {}

  /**
   * Reads a file; symbolic links are followed.
   *
   * @throws java.nio.file.NoSuchFileException if the file does not exist
   * @throws IOException if the file cannot be read, is no regular file, or has more than 16 MB
   */
  public static byte[] read(Path path) throws IOException {
    requireRegular(path);
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new FileSystemException(path.toString(), null, "it has more than 16 MB");
      }
      return bytes;
    }
  }

  private static void requireRegular(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "it is a directory");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new FileSystemException(
          path.toString(), null, "it is a pipe or a device, not a regular file");
    }
  }
}
