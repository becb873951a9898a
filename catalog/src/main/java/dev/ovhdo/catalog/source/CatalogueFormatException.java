package dev.ovhdo.catalog.source;

/** A file of a catalogue is missing, or is not what it should be. */
public final class CatalogueFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An exception with a message for people, which names the file. */
  public CatalogueFormatException(String message) {
    super(message);
  }

  /** An exception with a message for people, which names the file, and its cause. */
  public CatalogueFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
