package dev.ovhdo.client.request;

import java.util.function.UnaryOperator;

/**
 * Where clients on several hosts that have the same credentials keep the state of their common rate
 * limit; see {@code OvhClient.withRateStore}. A store that cannot be reached must not stop a call:
 * it counts as empty, and the change is lost, so that each client limits its own calls meanwhile.
 * Thread-safe.
 */
public interface RateStore {
  /**
   * Returns the state.
   *
   * @param key the key of the credentials, a hash of 32 characters without a secret
   * @return a line of at most 200 characters; empty if there is none
   */
  String read(String key);

  /**
   * Replaces the state while no other client changes it.
   *
   * @param key the key of the credentials
   * @param change receives the state, empty if there is none, and returns the new state; called at
   *     most once
   */
  void update(String key, UnaryOperator<String> change);
}
