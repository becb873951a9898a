package dev.ovhdo.catalog;

import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.source.BuiltIn;
import dev.ovhdo.catalog.source.CatalogueSource;
import dev.ovhdo.catalog.source.FamilyEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Everything that is known of the API. A family is read when it is first asked for. Safe for use by
 * many threads.
 *
 * <p>Made of several sources, a family of an earlier one takes the place of the same family of a
 * later one, whole: what the user renewed wins over what came with the library.
 */
public final class Catalogue {
  private final Map<FamilyEntry, CatalogueSource> entries = new LinkedHashMap<>();
  private final Map<FamilyEntry, Family> read = new ConcurrentHashMap<>();
  private final Map<FamilyEntry, RouteTree> trees = new ConcurrentHashMap<>();

  private Catalogue(List<CatalogueSource> sources) {
    Set<String> roots = new HashSet<>();
    for (CatalogueSource source : sources) {
      for (FamilyEntry entry : source.index()) {
        if (roots.add(entry.root())) {
          entries.put(entry, source);
        }
      }
    }
  }

  /** The catalogue that comes with the library. */
  public static Catalogue builtIn() {
    return of(new BuiltIn());
  }

  /**
   * A catalogue of these sources, of which an earlier one wins.
   *
   * @throws dev.ovhdo.catalog.source.CatalogueFormatException if an index can't be read
   */
  public static Catalogue of(CatalogueSource... sources) {
    return new Catalogue(List.of(sources));
  }

  /** Returns the index. */
  public List<FamilyEntry> index() {
    return List.copyOf(entries.keySet());
  }

  /**
   * Reads a family, once.
   *
   * @throws dev.ovhdo.catalog.source.CatalogueFormatException if it can't be read
   */
  public Family family(FamilyEntry entry) {
    return read.computeIfAbsent(
        entry,
        wanted ->
            Optional.ofNullable(entries.get(wanted))
                .map(source -> source.read(wanted))
                .orElseThrow(() -> new IllegalArgumentException("No such family: " + wanted)));
  }

  /** Returns all routes, family by family; reads them all. */
  public Stream<KnownRoute> routes() {
    return index().stream().map(this::family).flatMap(Catalogue::routes);
  }

  /**
   * Returns the families that a path may belong to, the closest first.
   *
   * @param path as a caller writes it, with {@code /v2} for the second version
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
   * Finds the route of exactly this template.
   *
   * @param path as a caller writes it: {@code /vps/{serviceName}/ips}, {@code /v2/iam/policy}
   */
  public Optional<KnownRoute> route(Method method, String path) {
    return familiesOf(path).stream()
        .flatMap(Catalogue::routes)
        .filter(known -> known.route().method() == method && known.route().path().equals(path))
        .findFirst();
  }

  /**
   * Finds the route that a path belongs to. Fixed segments win before parameters: {@code
   * /vps/datacenter} is the list of data centres and no VPS of that name. Reads only families that
   * the path may belong to.
   *
   * @param path with its values, percent-encoded within a segment: {@code
   *     /ip/192.0.2.0%2F24/reverse}; or with placeholders of any name: {@code /ip/{ip}/reverse}.
   *     With {@code /v2} for the second version; {@code /v1} or {@code /1.0} may be written for the
   *     first. A query string and a slash at the end make no difference.
   */
  public Optional<RouteMatch> match(Method method, String path) {
    return CallerPath.parse(path)
        .flatMap(
            parsed ->
                trees(parsed)
                    .flatMap(tree -> tree.match(method, parsed.segments()).stream())
                    .findFirst());
  }

  /**
   * Returns the methods with which a path belongs to a route; none if the path is not known.
   *
   * @param path as for {@link #match}
   */
  public Set<Method> methods(String path) {
    Set<Method> methods = EnumSet.noneOf(Method.class);
    CallerPath.parse(path)
        .ifPresent(
            parsed ->
                trees(parsed).forEach(tree -> methods.addAll(tree.methods(parsed.segments()))));
    return Collections.unmodifiableSet(methods);
  }

  /**
   * Finds routes by words, all of which a route must have: in its path, its method, the names and
   * types of its parameters and of the properties of its body, its response, its rights, or the
   * values it takes. A word may be the beginning of one, {@code Ssh} is one of {@code
   * publicSshKey}'s, and upper and lower case are the same. Reads all families.
   *
   * @return first those with the words in their path; of these, those that last before deprecated
   *     and internal ones; none if there is no word
   */
  public List<KnownRoute> search(String... words) {
    return new WordSearch(words).in(routes());
  }

  /**
   * Finds the routes that a mistyped path may have meant: {@code POST /vps/{serviceName}/rebuild}
   * for {@code /vps/vps-1/rebuidl}. A route of another method is among them where its path has none
   * of the wanted one. Reads only families whose roots are like the path's beginning.
   *
   * @param path as for {@link #match}, but it may be broken: {@code /vps//ips}
   * @param limit how many to return at most
   * @return the nearest first; none if nothing is near
   */
  public List<KnownRoute> nearest(Method method, String path, int limit) {
    return new NearestRoutes(entries.keySet(), this::family).to(method, path, limit);
  }

  /**
   * Returns what may come next in a path, for a shell to complete it. Reads only families that the
   * path is within.
   *
   * @param prefix the path so far: {@code /vps/vps-1/} for all that may follow, {@code
   *     /vps/vps-1/re} for the fixed segments that begin so; a placeholder, of which any text may
   *     be the beginning, is always returned
   * @return fixed segments in alphabetical order, then placeholders
   */
  public List<NextSegment> children(String prefix) {
    return new PathCompletion(entries.keySet(), this::tree).after(prefix);
  }

  /** The trees of the families that a path may belong to, the closest first. */
  private Stream<RouteTree> trees(CallerPath path) {
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
