package dev.ovhdo.client.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * The reason of an I/O failure as a clause for a message, without the path of the file: the message
 * of the JDK is often the path alone.
 */
public final class IoErrorReason {
  private IoErrorReason() {}

  /** Returns the reason: {@code permission denied}. */
  public static String of(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    String said =
        failure instanceof FileSystemException detailed && detailed.getReason() != null
            ? detailed.getReason()
            : failure.getMessage();
    return said == null ? failure.getClass().getSimpleName() : said;
  }
}
