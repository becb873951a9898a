package dev.ovhdo.api.internal;

import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.NameList;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Resolves service names and display names. An existing service name needs no extra request: the
 * services of the account are listed only after a 404. Thread-safe.
 *
 * @param <T> the type of the resource
 */
public final class NameResolver<T> {
  private final ResourceLookup<T> kind;

  /** Service names that are known to exist: a 404 to a call about them has another reason. */
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  /**
   * Access to one kind of resource.
   *
   * @param <T> the type of the resource
   */
  interface ResourceLookup<T> {
    /** Returns the kind in the singular, for messages. */
    String noun();

    /** Returns the kind in the plural, for messages. */
    String nouns();

    /** Reads the service names. */
    List<String> names();

    /** Reads all resources. */
    Listing<T> all();

    /** Returns the service name. */
    String name(T service);

    /** Returns the display name; null if there is none. */
    @Nullable String displayName(T service);
  }

  public NameResolver(ResourceLookup<T> kind) {
    this.kind = kind;
  }

  /** Reads all resources of the account. */
  public Listing<T> list() {
    Listing<T> found = kind.all();
    found.forEach(service -> seen.add(kind.name(service)));
    return found;
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
    if (NameList.isPathSegment(name)) {
      try {
        A answer = call.apply(name);
        seen.add(name);
        return answer;
      } catch (NotFoundException e) {
        if (isThere(name, e)) {
          throw e;
        }
      }
    }
    return call.apply(serviceName(name));
  }

  private boolean isThere(String name, NotFoundException missing) {
    if (seen.contains(name)) {
      return true;
    }
    try {
      boolean listed = kind.names().contains(name);
      if (listed) {
        seen.add(name);
      }
      return listed;
    } catch (NotGrantedException e) {
      // A consumer key for a single resource may not list resources; that it may call means that
      // the resource exists.
      missing.addSuppressed(e);
      return true;
    }
  }

  private String serviceName(String displayName) {
    Listing<T> all = list();
    List<String> matches =
        all.stream()
            .filter(each -> !displayName.isBlank() && displayName.equals(kind.displayName(each)))
            .map(kind::name)
            .toList();
    return switch (matches.size()) {
      case 1 -> matches.get(0);
      case 0 ->
          throw new ResourceNotFoundException(
              kind.noun(), displayName, all.stream().map(this::label).toList());
      default ->
          throw new AmbiguousNameException(kind.nouns(), displayName, "service names", matches);
    };
  }

  private String label(T service) {
    String name = kind.name(service);
    String display = kind.displayName(service);
    return display == null || display.isBlank() || display.equals(name)
        ? name
        : name + " (" + display + ")";
  }
}
