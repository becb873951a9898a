package dev.ovhdo.catalog.importing;

/** A document is not what OVHcloud publishes. */
public final class ImportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An exception with a message for people, which names the document and the place in it. */
  public ImportException(String message) {
    super(message);
  }

  /** An exception with a message for people, which names the document, and its cause. */
  public ImportException(String message, Throwable cause) {
    super(message, cause);
  }
}
