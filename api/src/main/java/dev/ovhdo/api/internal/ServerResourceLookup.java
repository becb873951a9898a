package dev.ovhdo.api.internal;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lookup of dedicated servers for {@link NameResolver}. */
public record ServerResourceLookup(OvhClient client)
    implements NameResolver.ResourceLookup<DedicatedServer> {
  @Override
  public String noun() {
    return "server";
  }

  @Override
  public String nouns() {
    return "servers";
  }

  @Override
  public List<String> names() {
    return DedicatedServerRoutes.of(client).get();
  }

  @Override
  public Listing<DedicatedServer> all() {
    return DedicatedServerRoutes.of(client).all();
  }

  @Override
  public String name(DedicatedServer server) {
    return server.name();
  }

  /** The API returns the display name in the IAM properties of the server. */
  @Override
  public @Nullable String displayName(DedicatedServer server) {
    return server.iam() == null ? null : server.iam().displayName();
  }
}
