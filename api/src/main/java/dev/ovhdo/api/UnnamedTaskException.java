package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;

/**
 * OVHcloud took an order and named no task that carries it out, so there is nothing to wait for. It
 * may be carried out all the same.
 */
public final class UnnamedTaskException extends OperationException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes an order.
   *
   * @param what the order, such as {@code reinstalling ns1.example.net}
   * @param route where to look for its task
   */
  UnnamedTaskException(String what, String route) {
    super(
        "OVHcloud took the order for "
            + what
            + ", and named no task of it. It may go on all the same; "
            + route
            + " shows.",
        null);
  }
}
