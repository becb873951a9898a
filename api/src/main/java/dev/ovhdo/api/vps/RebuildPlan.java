package dev.ovhdo.api.vps;

import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsRebuildPostInput;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Resolved and checked inputs of a rebuild that has not been sent. Immutable.
 *
 * @param vps the VPS, whose disk will be erased
 * @param ips its addresses; empty if they could not be read
 * @param image the image to install
 * @param key the key to install; null for a password by email. The name of a key that was given in
 *     full is its comment
 * @param rebuild the request
 * @param unread the parts that could not be read, and that the rebuild does not need
 */
public record RebuildPlan(
    Vps vps,
    List<String> ips,
    VpsImage image,
    @Nullable NichandleSshKey key,
    Rebuild rebuild,
    List<Unread> unread) {

  /** Checks the components and copies the lists. */
  public RebuildPlan {
    Objects.requireNonNull(vps, "vps");
    ips = List.copyOf(ips);
    Objects.requireNonNull(image, "image");
    Objects.requireNonNull(rebuild, "rebuild");
    unread = List.copyOf(unread);
  }

  /** Returns the body that {@link VpsService#rebuild(RebuildPlan)} sends; it contains no secret. */
  public VpsRebuildPostInput body() {
    VpsRebuildPostInput body = VpsRebuildPostInput.of(image.id());
    if (rebuild.installsRtm()) {
      body = body.withInstallRTM(true);
    }
    if (key == null) {
      return body;
    }
    VpsRebuildPostInput open = body.withPublicSshKey(key.key());
    return rebuild.mailsPassword() ? open : open.withDoNotSendPassword(true);
  }
}
