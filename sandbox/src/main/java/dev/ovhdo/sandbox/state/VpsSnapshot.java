package dev.ovhdo.sandbox.state;

import java.time.OffsetDateTime;

/**
 * A snapshot of a VPS.
 *
 * @param system the system that was installed at that moment
 */
public record VpsSnapshot(
    String id,
    OffsetDateTime creationDate,
    String description,
    String region,
    InstalledSystem system) {

  public VpsSnapshot withDescription(String changed) {
    return new VpsSnapshot(id, creationDate, changed, region, system);
  }
}
