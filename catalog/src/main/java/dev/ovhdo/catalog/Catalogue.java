package dev.ovhdo.catalog;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.source.BuiltInSource;
import dev.ovhdo.catalog.source.CatalogueSource;
import dev.ovhdo.catalog.source.FamilyEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The catalogue of the API: families of routes, with their parameters and types. A family is read
 * when it is first used. Thread-safe.
 *
 * <p>A catalogue can have several sources. Of a family that several sources have, the newest is
 * used; of equally new ones, that of the earliest source. So routes updated by the user replace
 * those of the library, until a newer library has newer ones.
 */
public final class Catalogue {
  private final Map<FamilyEntry, CatalogueSource> entries = new LinkedHashMap<>();
  private final Map<FamilyEntry, Family> read = new ConcurrentHashMap<>();
  private final Map<FamilyEntry, RouteTree> trees = new ConcurrentHashMap<>();

  private Catalogue(List<CatalogueSource> sources) {
    Map<String, FamilyEntry> newest = new HashMap<>();
    for (CatalogueSource source : sources) {
      for (FamilyEntry entry : source.index()) {
        FamilyEntry known = newest.get(entry.root());
        if (known != null && !entry.isNewerThan(known)) {
          continue;
        }
        if (known != null) {
          entries.remove(known);
        }
        newest.put(entry.root(), entry);
        entries.put(entry, source);
      }
    }
  }

  /** Returns the catalogue that is part of the library. */
  public static Catalogue builtIn() {
    return of(new BuiltInSource());
  }

  /**
   * Returns a catalogue of these sources; of equally new families, an earlier source takes
   * precedence.
   *
   * @throws dev.ovhdo.catalog.source.CatalogueFormatException if an index cannot be read
   */
  public static Catalogue of(CatalogueSource... sources) {
    return new Catalogue(List.of(sources));
  }

  /** Returns the index: an entry for each family. */
  public List<FamilyEntry> index() {
    return List.copyOf(entries.keySet());
  }

  /**
   * Returns a family, which is read once.
   *
   * @throws dev.ovhdo.catalog.source.CatalogueFormatException if the family cannot be read
   */
  public Family family(FamilyEntry entry) {
    return read.computeIfAbsent(
        entry,
        wanted ->
            Optional.ofNullable(entries.get(wanted))
                .map(source -> source.read(wanted))
                .orElseThrow(() -> new IllegalArgumentException("No such family: " + wanted)));
  }

  /** Returns all routes, family by family; reads all families. */
  public Stream<KnownRoute> routes() {
    return index().stream().map(this::family).flatMap(Catalogue::routes);
  }

  /**
   * Returns the families that a path may belong to, the one with the longest path first.
   *
   * @param path a path, with {@code /v2} for the second version
   */
  public List<Family> familiesOf(String path) {
    List<FamilyEntry> covering = new ArrayList<>();
    for (FamilyEntry entry : entries.keySet()) {
      if (entry.covers(path)) {
        covering.add(entry);
      }
    }
    covering.sort((one, other) -> other.path().length() - one.path().length());
    return covering.stream().map(this::family).toList();
  }

  /**
   * Returns the route with exactly this template.
   *
   * @param path the template with the prefix of the version: {@code /vps/{serviceName}/ips}, {@code
   *     /v2/iam/policy}
   */
  public Optional<KnownRoute> route(Method method, String path) {
    for (Family family : familiesOf(path)) {
      Optional<Route> route =
          family.route(method, path.substring(family.version().prefix().length()));
      if (route.isPresent()) {
        return Optional.of(new KnownRoute(family, route.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Finds the route that a path belongs to. Fixed segments take precedence over parameters: {@code
   * /vps/datacenter} is the list of data centres, not a VPS of that name. Reads only families that
   * the path may belong to.
   *
   * @param path a path with values, percent-encoded within a segment, {@code
   *     /ip/192.0.2.0%2F24/reverse}, or with placeholders of any name, {@code /ip/{ip}/reverse}.
   *     {@code /v2} is the prefix of the second version; {@code /v1} and {@code /1.0} are optional
   *     prefixes of the first. A query string and a slash at the end are ignored.
   */
  public Optional<RouteMatch> match(Method method, String path) {
    return ParsedPath.parse(path)
        .flatMap(
            parsed ->
                trees(parsed)
                    .flatMap(tree -> tree.match(method, parsed.segments()).stream())
                    .findFirst());
  }

  /**
   * Returns the methods for which a path has a route; empty if the path is unknown.
   *
   * @param path as for {@link #match}
   */
  public Set<Method> methods(String path) {
    Set<Method> methods = EnumSet.noneOf(Method.class);
    ParsedPath.parse(path)
        .ifPresent(
            parsed ->
                trees(parsed).forEach(tree -> methods.addAll(tree.methods(parsed.segments()))));
    return Collections.unmodifiableSet(methods);
  }

  /**
   * Finds routes by words. A route must contain all words, in its path, its method, the names and
   * types of its parameters and of the properties of its body, its response, its IAM actions, or
   * the values that it accepts. A word matches the beginning of a word in a name, such as {@code
   * Ssh} in {@code publicSshKey}; case is ignored. Reads only families that contain the words.
   *
   * @return the routes, first those with the words in their path, and of these first the stable
   *     ones, then deprecated and internal ones; empty if there is no word
   */
  public List<KnownRoute> search(String... words) {
    RouteSearch search = new RouteSearch(words);
    return search.in(
        entries.entrySet().stream()
            .filter(source -> source.getValue().mayContain(source.getKey(), search.words()))
            .map(source -> family(source.getKey()))
            .flatMap(Catalogue::routes));
  }

  /**
   * Finds the routes that are similar to a mistyped path: {@code POST /vps/{serviceName}/rebuild}
   * for {@code /vps/vps-1/rebuidl}. The result includes routes with another method if their path
   * has no route with the given method. Reads only families whose roots are similar to the
   * beginning of the path.
   *
   * @param path a path as for {@link #match}, which may be invalid: {@code /vps//ips}
   * @param limit the maximum number of routes
   * @return the most similar route first; empty if no route is similar
   */
  public List<KnownRoute> nearest(Method method, String path, int limit) {
    return new NearestRoutes(entries.keySet(), this::family).to(method, path, limit);
  }

  /**
   * Returns the possible next segments of a path, for shell completion. Reads only families that
   * contain the path.
   *
   * @param prefix the path so far: {@code /vps/vps-1/} for all next segments, {@code /vps/vps-1/re}
   *     for the fixed segments that begin with {@code re}; placeholders are always returned,
   *     because any text may be the beginning of their value
   * @return the fixed segments in alphabetical order, then the placeholders
   */
  public List<NextSegment> children(String prefix) {
    return new PathCompletion(entries.keySet(), this::tree).after(prefix);
  }

  /**
   * Returns the trees of the families that a path may belong to, the one with the longest path
   * first.
   */
  private Stream<RouteTree> trees(ParsedPath path) {
    return entries.keySet().stream()
        .filter(entry -> path.isWithin(entry.version(), entry.segments()))
        .sorted(Comparator.comparingInt((FamilyEntry entry) -> entry.path().length()).reversed())
        .map(this::tree);
  }

  private RouteTree tree(FamilyEntry entry) {
    return trees.computeIfAbsent(entry, wanted -> new RouteTree(family(wanted)));
  }

  private static Stream<KnownRoute> routes(Family family) {
    return family.routes().stream().map(route -> new KnownRoute(family, route));
  }
}
