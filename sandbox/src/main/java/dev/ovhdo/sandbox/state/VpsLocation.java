package dev.ovhdo.sandbox.state;

import org.jspecify.annotations.Nullable;

/**
 * The location of a VPS.
 *
 * @param datacenter null if the range has none: the route of the data centre then answers 404
 */
public record VpsLocation(String cluster, String zone, @Nullable Datacenter datacenter) {
  public static VpsLocation of(@Nullable Datacenter datacenter) {
    return new VpsLocation("cluster-001", "Region OpenStack: os-demo1", datacenter);
  }
}
