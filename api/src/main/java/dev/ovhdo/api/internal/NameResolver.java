package dev.ovhdo.api.internal;

import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Resolves service names and display names. An existing service name needs no extra request. After
 * a 404, the service names of the account are listed once; for a display name, the resources are
 * read from this listing, and the matching resource is not read again. A resource that cannot be
 * read, such as an expired one, is no obstacle to finding another. Thread-safe.
 *
 * @param <T> the type of the resource
 */
public final class NameResolver<T> {
  private final OvhClient client;
  private final Function<OvhClient, Lookup<T>> lookups;

  /** Reads the current names, because a name decides which machine is changed. */
  private final Lookup<T> lookup;

  private final Lookup<T> listing;

  /** Service names that are known to exist: a 404 to a call about them has another reason. */
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  private NameResolver(OvhClient client, Function<OvhClient, Lookup<T>> lookup) {
    this.client = client;
    this.lookups = lookup;
    this.lookup = lookup.apply(client.withCurrentItems());
    this.listing = lookup.apply(client);
  }

  /** Access to one kind of resource. */
  private interface Lookup<T> {
    /** Returns the kind in the singular, for messages. */
    String noun();

    /** Returns the kind in the plural, for messages. */
    String nouns();

    List<String> names();

    Listing<T> all();

    T read(String name);

    Optional<String> name(T resource);

    Optional<String> displayName(T resource);
  }

  /** Returns a resolver for VPSes. */
  public static NameResolver<Vps> ofVpses(OvhClient client) {
    return new NameResolver<>(client, VpsLookup::new);
  }

  /** Returns a resolver for dedicated servers. */
  public static NameResolver<DedicatedServer> ofServers(OvhClient client) {
    return new NameResolver<>(client, ServerLookup::new);
  }

  /** Reads all resources of the account. */
  public Listing<T> list() {
    Listing<T> all = listing.all();
    all.forEach(resource -> listing.name(resource).ifPresent(known::add));
    return all;
  }

  /** Returns whether a name can be a path segment. No resource of OVHcloud has another name. */
  public static boolean isPathSegment(String name) {
    return !name.isBlank() && !name.equals(".") && !name.equals("..");
  }

  /**
   * Reads a resource.
   *
   * @param name the service name or display name
   * @throws ResourceNotFoundException if the account has no such resource
   * @throws AmbiguousNameException if several resources have this display name
   */
  public T get(String name) {
    if (isPathSegment(name)) {
      try {
        T resource = lookup.read(name);
        known.add(name);
        return resource;
      } catch (NotFoundException e) {
        return ofDisplayName(name, namesAfter(e, name)).resource();
      }
    }
    return ofDisplayName(name, lookup.names()).resource();
  }

  /**
   * Calls with the service name of a resource.
   *
   * @param name the service name or display name
   * @param call the call, which receives the service name
   * @throws NotFoundException if the resource exists and the call answers 404 for another reason
   * @throws ResourceNotFoundException if the account has no such resource
   * @throws AmbiguousNameException if several resources have this display name
   */
  public <A> A resolve(String name, Function<String, A> call) {
    List<String> names;
    if (isPathSegment(name)) {
      try {
        A response = call.apply(name);
        known.add(name);
        return response;
      } catch (NotFoundException e) {
        names = namesAfter(e, name);
      }
    } else {
      names = lookup.names();
    }
    return call.apply(ofDisplayName(name, names).name());
  }

  /** Lists the service names after a 404; throws the 404 if the resource exists. */
  private List<String> namesAfter(NotFoundException missing, String name) {
    if (known.contains(name)) {
      throw missing;
    }
    List<String> names;
    try {
      names = lookup.names();
    } catch (NotGrantedException e) {
      // The consumer key is for a single resource: it may call this resource, which exists then,
      // and may not list resources.
      missing.addSuppressed(e);
      throw missing;
    }
    known.addAll(names);
    if (names.contains(name)) {
      throw missing;
    }
    return names;
  }

  /** A resource that was read by its service name. */
  private record Named<T>(String name, T resource) {}

  private Named<T> ofDisplayName(String displayName, List<String> names) {
    Listing<Named<T>> all = readAll(names);
    List<Named<T>> matches =
        all.stream()
            .filter(each -> !displayName.isBlank())
            .filter(
                each -> lookup.displayName(each.resource()).filter(displayName::equals).isPresent())
            .toList();
    return switch (matches.size()) {
      case 1 -> matches.get(0);
      case 0 -> throw notFound(displayName, all);
      default ->
          throw new AmbiguousNameException(
              lookup.nouns(),
              displayName,
              "service names",
              matches.stream().map(Named::name).toList());
    };
  }

  private Listing<Named<T>> readAll(List<String> names) {
    List<String> existing = names.stream().filter(name -> !name.isBlank()).toList();
    return Listing.of(
        client
            .forEachId(existing, (with, name) -> new Named<>(name, lookups.apply(with).read(name)))
            .stream());
  }

  private OvhException notFound(String displayName, Listing<Named<T>> all) {
    List<Unread> unread = all.unread().stream().filter(each -> !each.isVanished()).toList();
    boolean denied = unread.stream().allMatch(each -> each.reason() instanceof NotGrantedException);
    if (all.items().isEmpty() && !unread.isEmpty() && denied) {
      return unread.get(0).reason();
    }
    List<String> existing = new ArrayList<>(all.stream().map(this::label).toList());
    unread.forEach(each -> existing.add(each.id()));
    return ResourceNotFoundException.ofReadable(
        lookup.noun(), displayName, existing, unread.stream().map(Unread::reason).toList());
  }

  private String label(Named<T> named) {
    return lookup
        .displayName(named.resource())
        .filter(display -> !display.isBlank() && !display.equals(named.name()))
        .map(display -> named.name() + " (" + display + ")")
        .orElse(named.name());
  }

  private record VpsLookup(OvhClient client) implements Lookup<Vps> {
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
    public Vps read(String name) {
      return VpsRoutes.of(client).serviceName(name).get();
    }

    @Override
    public Optional<String> name(Vps vps) {
      return vps.optional(Vps::name);
    }

    @Override
    public Optional<String> displayName(Vps vps) {
      return vps.optional(Vps::displayName);
    }
  }

  private record ServerLookup(OvhClient client) implements Lookup<DedicatedServer> {
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
    public DedicatedServer read(String name) {
      return DedicatedServerRoutes.of(client).serviceName(name).get();
    }

    @Override
    public Optional<String> name(DedicatedServer server) {
      return server.optional(DedicatedServer::name);
    }

    /** The API returns the display name in the IAM properties of the server. */
    @Override
    public Optional<String> displayName(DedicatedServer server) {
      return server
          .optional(DedicatedServer::iam)
          .flatMap(iam -> iam.optional(each -> each.displayName()));
    }
  }
}
