package dev.ovhdo.cli.session;

import java.net.URI;

/** Shows a page to the person, where that can be done. */
@FunctionalInterface
public interface Browser {
  /** No browser: the person copies the address. */
  Browser NONE = page -> false;

  /**
   * Opens a page.
   *
   * @return whether a browser was started; the address is printed in any case
   */
  boolean open(URI page);
}
