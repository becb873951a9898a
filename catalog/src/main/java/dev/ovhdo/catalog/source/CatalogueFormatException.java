package dev.ovhdo.catalog.source;

/** A file of a catalogue is missing or malformed. */
public final class CatalogueFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message that names the file. */
  public CatalogueFormatException(String message) {
    super(message);
  }

  /** Creates an exception with a message that names the file, and a cause. */
  public CatalogueFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
