package dev.ovhdo.sandbox.rights;

import dev.ovhdo.sandbox.account.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A file with the recorded rights: JSON if its name ends with {@code .json}, else text. */
public final class RightsFile {
  private static final System.Logger LOG = System.getLogger(RightsFile.class.getName());

  private final Path file;
  private final NameStyle style;
  private final RightsRecorder recorder;

  private RightsFile(Path file, NameStyle style, RightsRecorder recorder) {
    this.file = file;
    this.style = style;
    this.recorder = recorder;
  }

  /**
   * Writes the file, and writes it again after each call that changes the rights. Readers see the
   * old content or the new one.
   *
   * @throws UncheckedIOException if the file cannot be written now
   */
  public static void keep(Path file, NameStyle style, RightsRecorder recorder) {
    RightsFile kept = new RightsFile(file, style, recorder);
    try {
      kept.write();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e, e);
    }
    recorder.onChange(kept::rewrite);
  }

  private void rewrite() {
    try {
      write();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "cannot write " + file, e);
    }
  }

  private synchronized void write() throws IOException {
    RecordedRights rights = recorder.rights(style);
    String text =
        file.toString().endsWith(".json")
            ? rights.toJson().toPrettyString() + "\n"
            : rights.toText();
    PrivateFile.write(file, text);
  }
}
