package dev.ovhdo.client.config;

import java.nio.file.Path;

/**
 * Writes a renewed consumer key back to the file and section that the application key came from.
 * Only that value changes; byte for byte the rest stays. Atomic, and safe against another process
 * that does the same.
 */
public final class ConsumerKeyFile {

  /**
   * Writes to the places of this home.
   *
   * @param home where {@code ~/.ovh.conf} is, for files that can't be written
   */
  public ConsumerKeyFile(Path home) {
    throw new UnsupportedOperationException();
  }

  /**
   * Writes a consumer key back.
   *
   * @param configuration the settings that were read, with their origins
   * @param consumerKey the new key
   * @return what was done, to be told to the person
   * @throws dev.ovhdo.client.error.ConfigurationException if no file could be written
   */
  public Outcome write(Configuration configuration, String consumerKey) {
    throw new UnsupportedOperationException();
  }

  /** What became of the new key. */
  public sealed interface Outcome {
    /**
     * Written where the application key stands.
     *
     * @param file the file
     * @param section the section
     */
    record Written(Path file, String section) implements Outcome {}

    /**
     * Written to {@code ~/.ovh.conf}, since the file of the application key can't be written.
     *
     * @param file where it was written
     * @param section the section
     * @param unwritable the file that could not be
     */
    record WrittenElsewhere(Path file, String section, Path unwritable) implements Outcome {}

    /**
     * Not written: the keys come from the environment or from arguments.
     *
     * @param origin where the application key came from
     */
    record NotWritten(Origin origin) implements Outcome {}
  }
}
