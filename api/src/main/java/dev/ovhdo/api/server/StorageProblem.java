package dev.ovhdo.api.server;

/**
 * Something that is wrong with a storage layout.
 *
 * @param path where, in the API's names: {@code [0].partitioning.layout[2].mountPoint}
 * @param complaint what, and what would be right
 */
public record StorageProblem(String path, String complaint) {
  /** Returns both, as messages show them. */
  @Override
  public String toString() {
    return "storage" + path + ": " + complaint;
  }
}
