package dev.ovhdo.sandbox.ip;

import java.util.Set;

/** Where names lead, as the rest of the world sees it. */
@FunctionalInterface
public interface ForwardNames {
  /**
   * The addresses of a name; none where nobody knows it.
   *
   * @param name in lower case, with its final dot
   */
  Set<String> addresses(String name);
}
