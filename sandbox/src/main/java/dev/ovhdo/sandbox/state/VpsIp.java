package dev.ovhdo.sandbox.state;

import org.jspecify.annotations.Nullable;

/**
 * An address of a VPS.
 *
 * @param primary whether the address belongs to the VPS; false for an additional one
 */
public record VpsIp(
    String ipAddress,
    @Nullable String gateway,
    @Nullable String macAddress,
    @Nullable String reverse,
    String geolocation,
    boolean primary) {

  public static VpsIp of(String ipAddress) {
    return new VpsIp(ipAddress, null, null, null, "fr", true);
  }

  public VpsIp withReverse(@Nullable String changed) {
    return new VpsIp(ipAddress, gateway, macAddress, changed, geolocation, primary);
  }

  public boolean isV6() {
    return ipAddress.contains(":");
  }
}
