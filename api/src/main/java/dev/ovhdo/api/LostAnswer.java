package dev.ovhdo.api;

import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.TransportException;

/** Calls that OVHcloud may have carried out though they failed here. */
final class LostAnswer {
  private LostAnswer() {}

  /**
   * Returns whether nobody can tell from a failure that nothing was done. Half an answer, or a load
   * balancer's in the place of OVHcloud's, tells as little as none.
   */
  static boolean isPossible(OvhException failure) {
    if (failure instanceof TransportException lost) {
      return !lost.notSent();
    }
    if (failure instanceof ApiException answer) {
      return answer.status() >= 500 || answer.status() == 408;
    }
    return failure instanceof DecodeException;
  }
}
