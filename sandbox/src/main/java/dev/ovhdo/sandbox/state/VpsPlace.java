package dev.ovhdo.sandbox.state;

import org.jspecify.annotations.Nullable;

/**
 * Where a VPS stands.
 *
 * @param datacenter null where the range has none: asking for it answers 404 then
 */
public record VpsPlace(String cluster, String zone, @Nullable Datacenter datacenter) {
  public static VpsPlace of(@Nullable Datacenter datacenter) {
    return new VpsPlace("cluster-001", "Region OpenStack: os-demo1", datacenter);
  }
}
