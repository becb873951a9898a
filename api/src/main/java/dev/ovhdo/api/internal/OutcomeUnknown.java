package dev.ovhdo.api.internal;

import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.TransportException;

/** Decides whether OVHcloud may have carried out a call that failed at the client. */
public final class OutcomeUnknown {
  private OutcomeUnknown() {}

  /**
   * Returns whether the outcome of the call is unknown: the request may have been sent and the
   * response was lost, incomplete, or possibly from a load balancer instead of OVHcloud.
   */
  public static boolean appliesTo(OvhException failure) {
    if (failure instanceof TransportException lost) {
      return !lost.notSent();
    }
    if (failure instanceof ApiException answer) {
      return answer.status() >= 500 || answer.status() == 408;
    }
    return failure instanceof DecodeException;
  }
}
