package dev.ovhdo.api;

import dev.ovhdo.client.OvhClient;

/** Text messages. Safe for use by many threads. */
public final class SmsService {
  private final OvhClient client;

  SmsService(OvhClient client) {
    this.client = client;
  }
}
