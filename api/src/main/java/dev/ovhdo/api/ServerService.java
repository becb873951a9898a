package dev.ovhdo.api;

import dev.ovhdo.client.OvhClient;

/** Dedicated servers. Safe for use by many threads. */
public final class ServerService {
  private final OvhClient client;

  ServerService(OvhClient client) {
    this.client = client;
  }
}
