package dev.ovhdo.sandbox.state;

import org.jspecify.annotations.Nullable;

/** The settings of a VPS, which its owner can change. */
public record VpsSettings(
    @Nullable String displayName,
    NetbootMode netbootMode,
    @Nullable String keymap,
    @Nullable Boolean slaMonitoring) {

  public static final VpsSettings DEFAULT = new VpsSettings(null, NetbootMode.LOCAL, null, false);

  public VpsSettings withDisplayName(@Nullable String changed) {
    return new VpsSettings(changed, netbootMode, keymap, slaMonitoring);
  }

  public VpsSettings withNetbootMode(NetbootMode changed) {
    return new VpsSettings(displayName, changed, keymap, slaMonitoring);
  }
}
