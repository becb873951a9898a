package dev.ovhdo.api.internal;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsRoutes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lookup of VPSes for {@link NameResolver}. */
public record VpsResourceLookup(OvhClient client) implements NameResolver.ResourceLookup<Vps> {
  @Override
  public String noun() {
    return "VPS";
  }

  @Override
  public String nouns() {
    return "VPSes";
  }

  @Override
  public List<String> names() {
    return VpsRoutes.of(client).get();
  }

  @Override
  public Listing<Vps> all() {
    return VpsRoutes.of(client).all();
  }

  @Override
  public String name(Vps vps) {
    return vps.name();
  }

  @Override
  public @Nullable String displayName(Vps vps) {
    return vps.displayName();
  }
}
