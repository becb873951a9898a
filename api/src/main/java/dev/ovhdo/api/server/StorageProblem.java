package dev.ovhdo.api.server;

/**
 * Problem of a storage layout. Immutable.
 *
 * @param path the path in the API's names: {@code [0].partitioning.layout[2].mountPoint}
 * @param message the problem and the valid values
 */
public record StorageProblem(String path, String message) {
  /** Returns path and problem for messages. */
  @Override
  public String toString() {
    return "storage" + path + ": " + message;
  }
}
