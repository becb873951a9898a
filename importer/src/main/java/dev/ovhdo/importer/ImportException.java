package dev.ovhdo.importer;

/** A document does not have the form that OVHcloud publishes. */
public final class ImportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message that names the document and the position in it. */
  public ImportException(String message) {
    super(message);
  }

  /** Creates an exception with a message that names the document, and a cause. */
  public ImportException(String message, Throwable cause) {
    super(message, cause);
  }
}
