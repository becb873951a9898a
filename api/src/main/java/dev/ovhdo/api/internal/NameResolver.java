package dev.ovhdo.api.internal;

import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsRoutes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Resolves service names and display names. An existing service name needs no extra request. After
 * a 404, the service names of the account are listed once; for a display name, the resources are
 * read from this listing, and the matching resource is not read again. Thread-safe.
 *
 * @param <T> the type of the resource
 */
public final class NameResolver<T> {
  private final OvhClient client;
  private final Lookup<T> lookup;

  /** Service names that are known to exist: a 404 to a call about them has another reason. */
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  private NameResolver(OvhClient client, Lookup<T> lookup) {
    this.client = client;
    this.lookup = lookup;
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

    String name(T resource);

    @Nullable String displayName(T resource);
  }

  /** Returns a resolver for VPSes. */
  public static NameResolver<Vps> ofVpses(OvhClient client) {
    return new NameResolver<>(client, new VpsLookup(client));
  }

  /** Returns a resolver for dedicated servers. */
  public static NameResolver<DedicatedServer> ofServers(OvhClient client) {
    return new NameResolver<>(client, new ServerLookup(client));
  }

  /** Reads all resources of the account. */
  public Listing<T> list() {
    Listing<T> all = lookup.all();
    all.forEach(resource -> known.add(lookup.name(resource)));
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
        return ofDisplayName(name, namesAfter(e, name));
      }
    }
    return ofDisplayName(name, lookup.names());
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
    return call.apply(lookup.name(ofDisplayName(name, names)));
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
      // A consumer key for a single resource may not list resources; that it may call means that
      // the resource exists.
      missing.addSuppressed(e);
      throw missing;
    }
    known.addAll(names);
    if (names.contains(name)) {
      throw missing;
    }
    return names;
  }

  private T ofDisplayName(String displayName, List<String> names) {
    List<T> all =
        client.inParallel(names, this::readIfPresent).stream().flatMap(Optional::stream).toList();
    List<T> matches =
        all.stream()
            .filter(each -> !displayName.isBlank() && displayName.equals(lookup.displayName(each)))
            .toList();
    return switch (matches.size()) {
      case 1 -> matches.get(0);
      case 0 ->
          throw ResourceNotFoundException.of(
              lookup.noun(), displayName, all.stream().map(this::label).toList());
      default ->
          throw new AmbiguousNameException(
              lookup.nouns(),
              displayName,
              "service names",
              matches.stream().map(lookup::name).toList());
    };
  }

  private Optional<T> readIfPresent(String name) {
    try {
      return Optional.of(lookup.read(name));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private String label(T resource) {
    String name = lookup.name(resource);
    String display = lookup.displayName(resource);
    return display == null || display.isBlank() || display.equals(name)
        ? name
        : name + " (" + display + ")";
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
    public String name(Vps vps) {
      return vps.name();
    }

    @Override
    public @Nullable String displayName(Vps vps) {
      return vps.displayName();
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
    public String name(DedicatedServer server) {
      return server.name();
    }

    /** The API returns the display name in the IAM properties of the server. */
    @Override
    public @Nullable String displayName(DedicatedServer server) {
      return server.iam() == null ? null : server.iam().displayName();
    }
  }
}
