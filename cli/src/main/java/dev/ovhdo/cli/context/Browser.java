package dev.ovhdo.cli.context;

import java.net.URI;

/** Opens a page in the user's browser, if there is one. */
@FunctionalInterface
public interface Browser {
  /** No browser: the user copies the address. */
  Browser NONE = page -> false;

  /**
   * Opens a page.
   *
   * @return whether a browser was started; the address is printed in both cases
   */
  boolean open(URI page);

  /**
   * Returns whether pages are opened on this machine for certain, so that the browser also reaches
   * a server that listens on the loopback address.
   */
  default boolean isOnThisMachine() {
    return false;
  }
}
