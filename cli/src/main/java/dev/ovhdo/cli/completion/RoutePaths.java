package dev.ovhdo.cli.completion;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.NextSegment;
import dev.ovhdo.cli.names.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The paths of the API for a shell, segment by segment: for each beginning of a path, the segments
 * that can follow. A segment that ends in {@code /} continues and has no route itself, a segment
 * that ends in {@code +} continues and has a route, any other segment ends a path.
 */
final class RoutePaths {
  private final Catalogue catalogue;

  RoutePaths(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns the first segments of all paths, as the segments that follow the empty path. */
  List<Name> roots() {
    return List.of(new Name("/", marked("", catalogue.children("/"))));
  }

  /** Returns the first segments without their marks. */
  List<String> firstSegments() {
    return catalogue.children("/").stream().map(NextSegment::text).distinct().toList();
  }

  /** Returns a line for each beginning of a path with this first segment. */
  List<Name> below(String firstSegment) {
    List<Name> lines = new ArrayList<>();
    collect("/" + firstSegment, lines);
    return lines;
  }

  private void collect(String path, List<Name> lines) {
    List<NextSegment> children = catalogue.children(path + "/");
    if (!children.isEmpty()) {
      lines.add(new Name(path, marked(path, children)));
      children.stream()
          .filter(NextSegment::more)
          .forEach(child -> collect(path + "/" + child.text(), lines));
    }
  }

  private String marked(String path, List<NextSegment> children) {
    return children.stream()
        .map(
            child -> {
              boolean ends = !catalogue.methods(path + "/" + child.text()).isEmpty();
              return child.text() + (!child.more() ? "" : ends ? "+" : "/");
            })
        .collect(Collectors.joining(" "));
  }
}
