package dev.ovhdo.sandbox.rights;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.rights.AccessRule;
import dev.ovhdo.sandbox.auth.Authenticator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the rights that the received calls need. A call needs its rights whatever the response
 * was, except for 401 and 403 and for paths without a route: these calls are listed apart.
 * Thread-safe. The memory is bounded by 10,000 different calls.
 */
public final class RightsRecorder {
  private static final int LIMIT = 10_000;

  private final Catalogue catalogue;
  private final Map<String, RecordedUse> uses = new LinkedHashMap<>();
  private final Set<RefusedCall> refused = new LinkedHashSet<>();
  private volatile Runnable listener = () -> {};

  /** Creates a recorder that knows the routes of a catalogue. */
  public RightsRecorder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Sets the action after each change of the recorded rights. */
  void onChange(Runnable action) {
    listener = action;
  }

  /**
   * Records a call.
   *
   * @param path the path without the version, not decoded
   * @param status the HTTP status of the response; 0 if no response was sent
   */
  public void record(ApiVersion version, String method, String path, int status) {
    if (isNew(version, method, path, status)) {
      listener.run();
    }
  }

  /**
   * Returns the access rule that a call needs, with stars in the place of names; empty if the call
   * needs no rule or has no route.
   *
   * @param path the path without the version, not decoded
   */
  public Optional<AccessRule> rule(ApiVersion version, String method, String path) {
    return match(version, method, path)
        .filter(match -> needsRule(match, version, method, path))
        .map(match -> RecordedUse.of(match, path).rules(NameStyle.WILDCARD).get(0));
  }

  /** A HEAD request needs the rule of the GET request. */
  private Optional<RouteMatch> match(ApiVersion version, String method, String path) {
    return Method.find(method.equals("HEAD") ? "GET" : method)
        .flatMap(known -> catalogue.match(known, "/" + version.text() + path));
  }

  private static boolean needsRule(
      RouteMatch match, ApiVersion version, String method, String path) {
    return match.known().route().authenticated()
        && !Authenticator.isAboutItself(method, version.prefix() + path);
  }

  private boolean isNew(ApiVersion version, String method, String path, int status) {
    Optional<RouteMatch> match = match(version, method, path);
    if (match.isEmpty()) {
      return add(new RefusedCall(method, version.prefix() + path, status));
    }
    if (!needsRule(match.get(), version, method, path)) {
      return false;
    }
    RecordedUse use = RecordedUse.of(match.get(), path);
    if (status == 401 || status == 403) {
      // Without names, so that the memory does not grow with each item.
      String rule = use.rules(NameStyle.WILDCARD).get(0).path();
      return add(new RefusedCall(use.route().route().method().name(), rule, status));
    }
    synchronized (this) {
      return uses.size() < LIMIT && uses.putIfAbsent(use.key(), use) == null;
    }
  }

  private synchronized boolean add(RefusedCall call) {
    return refused.size() < LIMIT && refused.add(call);
  }

  /** Returns the rights that all recorded calls need. */
  public synchronized RecordedRights rights(NameStyle style) {
    return RecordedRights.of(List.copyOf(uses.values()), List.copyOf(refused), style);
  }

  /** Forgets all recorded calls. */
  public synchronized void clear() {
    uses.clear();
    refused.clear();
    listener.run();
  }
}
