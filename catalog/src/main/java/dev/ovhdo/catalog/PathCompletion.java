package dev.ovhdo.catalog;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.source.FamilyEntry;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Completes a path with its next segments. Above the roots of the families, the index is
 * sufficient; below, the family is read.
 */
final class PathCompletion {
  private static final Comparator<NextSegment> ORDER =
      Comparator.comparing(NextSegment::placeholder).thenComparing(NextSegment::text);

  private final Collection<FamilyEntry> index;
  private final Function<FamilyEntry, RouteTree> trees;

  PathCompletion(Collection<FamilyEntry> index, Function<FamilyEntry, RouteTree> trees) {
    this.index = index;
    this.trees = trees;
  }

  List<NextSegment> after(String prefix) {
    int slash = prefix.lastIndexOf('/');
    String folder = prefix.substring(0, slash + 1);
    String begun = prefix.substring(slash + 1);
    Map<String, NextSegment> next = new TreeMap<>();
    ParsedPath.parse(folder.isEmpty() ? "/" : folder)
        .filter(path -> folder.indexOf('?') < 0)
        .ifPresent(path -> index.forEach(entry -> collect(entry, path, next)));
    if (folder.length() <= 1 && index.stream().anyMatch(PathCompletion::isSecond)) {
      add(next, new NextSegment(ApiVersion.V2.text(), false, true));
    }
    return next.values().stream()
        .filter(segment -> segment.placeholder() || segment.text().startsWith(begun))
        .sorted(ORDER)
        .toList();
  }

  private void collect(FamilyEntry entry, ParsedPath path, Map<String, NextSegment> next) {
    List<String> root = entry.segments();
    int depth = path.segments().size();
    if (path.isWithin(entry.version(), root)) {
      trees.apply(entry).next(path.segments()).forEach(segment -> add(next, segment));
    } else if (depth < root.size() && path.isWithin(entry.version(), root.subList(0, depth))) {
      boolean more = depth + 1 < root.size() || hasRoutesBelow(entry);
      add(next, new NextSegment(root.get(depth), false, more));
    }
  }

  /**
   * Returns whether a family has routes below its root. The catalogue has no family with several
   * routes that are all at its root, so only a family with one route is read.
   */
  private boolean hasRoutesBelow(FamilyEntry entry) {
    return entry.routes() > 1
        || !trees
            .apply(entry)
            .next(ParsedPath.parse(entry.path()).orElseThrow().segments())
            .isEmpty();
  }

  private static void add(Map<String, NextSegment> next, NextSegment segment) {
    next.merge(segment.text(), segment, (one, other) -> one.more() ? one : other);
  }

  private static boolean isSecond(FamilyEntry entry) {
    return entry.version() == ApiVersion.V2;
  }
}
