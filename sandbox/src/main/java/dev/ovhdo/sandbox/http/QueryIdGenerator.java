package dev.ovhdo.sandbox.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Generates query ids of responses in the format of OVHcloud: {@code EU.ext-3.63ac85b6.4242.UUID}.
 */
public final class QueryIdGenerator {
  private static final long PROCESS = ProcessHandle.current().pid();

  private final InstantSource clock;

  public QueryIdGenerator(InstantSource clock) {
    this.clock = clock;
  }

  public String next() {
    Instant now = clock.instant();
    return "EU.ext-1.%08x.%s.%s".formatted(now.getEpochSecond(), PROCESS, UUID.randomUUID());
  }
}
