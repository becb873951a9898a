package dev.ovhdo.sandbox.state;

/**
 * The forms of reading many objects at once that the API serves. OVHcloud documents none of them;
 * its own web manager uses them.
 *
 * @param objects whether a list of ids is answered as a list of objects if the client requests
 *     pages ({@code X-Pagination-Mode}) and the schema of the route has the type of the objects
 * @param batches whether a {@code GET} reads several objects if the client sends {@code
 *     X-Ovh-Batch}
 * @param maxPageSize the maximum number of objects of a page, at least 1
 */
public record ListModes(boolean objects, boolean batches, int maxPageSize) {
  /** Both forms, with pages of at most 5,000 objects: the web manager requests this number. */
  public static final ListModes ALL = new ListModes(true, true, 5_000);

  /** No form: each list contains ids, and each object has a call of its own. */
  public static final ListModes NONE = new ListModes(false, false, 5_000);

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if {@code maxPageSize} is less than 1
   */
  public ListModes {
    if (maxPageSize < 1) {
      throw new IllegalArgumentException(
          "the maximum page size must be at least 1, not " + maxPageSize);
    }
  }

  public ListModes withObjects(boolean served) {
    return new ListModes(served, batches, maxPageSize);
  }

  public ListModes withBatches(boolean served) {
    return new ListModes(objects, served, maxPageSize);
  }

  public ListModes withMaxPageSize(int size) {
    return new ListModes(objects, batches, size);
  }
}
