package dev.ovhdo.api;

import dev.ovhdo.client.OvhClient;

/** The names behind IP addresses. Safe for use by many threads. */
public final class ReverseDnsService {
  private final OvhClient client;

  ReverseDnsService(OvhClient client) {
    this.client = client;
  }
}
