package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the service that a person means, by service name or display name. A service name that
 * exists costs no extra request: only where a call answers 404 are the account's services looked
 * through. Safe for use by many threads.
 *
 * @param <T> what the API says about one
 */
final class ServiceNames<T> {
  private final Kind<T> kind;

  /** Service names that exist, or did a moment ago: their 404 is about something else. */
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  /**
   * What is looked for.
   *
   * @param <T> what the API says about one
   */
  interface Kind<T> {
    /** Returns what one is called in a message. */
    String noun();

    /** Returns what several are called in a message. */
    String nouns();

    /** Reads the service names. */
    List<String> names();

    /** Reads all that is known of them. */
    Listing<T> all();

    /** Returns the service name. */
    String name(T service);

    /** Returns the name that a person gave it, if any. */
    @Nullable String displayName(T service);
  }

  ServiceNames(Kind<T> kind) {
    this.kind = kind;
  }

  /** Reads all services of the account. */
  Listing<T> list() {
    Listing<T> found = kind.all();
    found.forEach(service -> seen.add(kind.name(service)));
    return found;
  }

  /**
   * Makes a call about a service.
   *
   * @param name service name or display name
   * @param call the call, given the service name
   * @throws NotFoundException if the service exists, but not what the call asks for
   * @throws UnknownNameException if there is no such service
   * @throws AmbiguousNameException if it is the display name of several
   */
  <A> A resolve(String name, Function<String, A> call) {
    if (Names.canBeAsked(name)) {
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
      // A key for one service alone may not list them; since it may ask, that is the one.
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
          throw new UnknownNameException(
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
