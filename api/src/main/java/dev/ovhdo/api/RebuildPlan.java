package dev.ovhdo.api;

import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsRebuildPost;
import dev.ovhdo.routes.vps.VpsWithIam;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a rebuild is going to do, looked up and checked; nothing has changed yet. Immutable.
 *
 * @param vps the VPS, whose disk will be lost
 * @param ips its addresses
 * @param image what will be installed
 * @param key the key that will be let in, with its public half; null for a mailed password. A key
 *     that was given in full goes by its comment
 * @param rebuild what was asked for
 */
public record RebuildPlan(
    VpsWithIam vps,
    List<String> ips,
    VpsImage image,
    @Nullable NichandleSshKey key,
    Rebuild rebuild) {

  /** Checks the parts and copies the list. */
  public RebuildPlan {
    Objects.requireNonNull(vps, "vps");
    ips = List.copyOf(ips);
    Objects.requireNonNull(image, "image");
    Objects.requireNonNull(rebuild, "rebuild");
  }

  /** Returns what {@link VpsService#rebuild(RebuildPlan)} sends; it holds no secret. */
  public VpsRebuildPost body() {
    VpsRebuildPost body = VpsRebuildPost.of(image.id());
    if (rebuild.installsRtm()) {
      body = body.withInstallRTM(true);
    }
    if (key == null) {
      return body;
    }
    VpsRebuildPost open = body.withPublicSshKey(key.key());
    return rebuild.mailsPassword() ? open : open.withDoNotSendPassword(true);
  }
}
