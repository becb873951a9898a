package dev.ovhdo.sandbox.state;

import java.time.OffsetDateTime;

/**
 * What a VPS was at one moment.
 *
 * @param system what was installed then
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
