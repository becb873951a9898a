package dev.ovhdo.sandbox.service;

/**
 * The terms of a contract that its owner can change.
 *
 * @param automatic whether the contract is renewed automatically
 * @param period the period of a renewal in months
 * @param deleteAtExpiration whether the service ends with the contract
 * @param endStrategy what happens at the end of the period for which the owner has committed to pay
 */
record Terms(boolean automatic, long period, boolean deleteAtExpiration, String endStrategy) {
  static final Terms DEFAULT = new Terms(true, 1, false, "REACTIVATE_ENGAGEMENT");

  Terms withRenewal(boolean changed, long months) {
    return new Terms(changed, months, deleteAtExpiration, endStrategy);
  }

  /** Returns a copy; a service that ends with its contract is not renewed automatically. */
  Terms withDeleteAtExpiration(boolean changed) {
    return new Terms(automatic && !changed, period, changed, endStrategy);
  }

  Terms withEndStrategy(String changed) {
    return new Terms(automatic, period, deleteAtExpiration, changed);
  }
}
