package dev.ovhdo.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A virtual private server. Immutable.
 *
 * @param serviceName the name that OVHcloud gave it, such as {@code vps-1a2b3c4d.vps.ovh.net}
 * @param displayName the name that its owner gave it; null where nobody did
 * @param state what it is doing
 * @param zone where it stands, in OVHcloud's terms; null where the range does not tell
 * @param model its size
 */
public record Vps(
    String serviceName,
    @Nullable String displayName,
    VpsState state,
    @Nullable String zone,
    VpsModel model) {

  /** Checks the parts. */
  public Vps {
    Objects.requireNonNull(serviceName, "serviceName");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(model, "model");
  }

  static Vps from(Fields fields) {
    return new Vps(
        fields.text("name"),
        fields.textOrNull("displayName"),
        VpsState.of(fields.text("state")),
        fields.textOrNull("zone"),
        VpsModel.from(fields.child("model")));
  }
}
