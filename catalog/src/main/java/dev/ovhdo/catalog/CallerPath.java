package dev.ovhdo.catalog;

import dev.ovhdo.catalog.internal.PercentDecoding;
import dev.ovhdo.catalog.model.ApiVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A path as people and programs write it, taken apart.
 *
 * @param version the branch of the API that its prefix names
 * @param segments what follows the prefix, decoded
 */
record CallerPath(ApiVersion version, List<Segment> segments) {

  /**
   * A part of a path between two slashes.
   *
   * @param text its decoded text; a placeholder's with its braces
   * @param placeholder whether it stands for a value: {@code {serviceName}}, written so and not
   *     encoded
   */
  record Segment(String text, boolean placeholder) {

    /** Reads a segment; empty if it is, or if its encoding is broken. */
    static Optional<Segment> parse(String raw) {
      if (raw.isEmpty()) {
        return Optional.empty();
      }
      return isPlaceholder(raw)
          ? Optional.of(new Segment(raw, true))
          : PercentDecoding.decode(raw).map(text -> new Segment(text, false));
    }

    /** Returns whether it is this fixed part of a template. */
    boolean is(String literal) {
      return !placeholder && text.equals(literal);
    }
  }

  CallerPath {
    segments = List.copyOf(segments);
  }

  /** Reads a path; empty if nothing can have it, as with an empty segment or a broken encoding. */
  static Optional<CallerPath> parse(String path) {
    int query = path.indexOf('?');
    String plain = query < 0 ? path : path.substring(0, query);
    if (!plain.startsWith("/")) {
      return Optional.empty();
    }
    List<String> raw = new ArrayList<>(Arrays.asList(plain.substring(1).split("/", -1)));
    if (raw.get(raw.size() - 1).isEmpty()) {
      raw.remove(raw.size() - 1);
    }
    ApiVersion version = ApiVersion.V1;
    if (!raw.isEmpty()) {
      Optional<ApiVersion> named = version(raw.get(0));
      if (named.isPresent()) {
        version = named.get();
        raw.remove(0);
      }
    }
    List<Segment> segments = raw.stream().map(Segment::parse).flatMap(Optional::stream).toList();
    return segments.size() == raw.size()
        ? Optional.of(new CallerPath(version, segments))
        : Optional.empty();
  }

  /** Returns whether the path is this one, or below it. */
  boolean isWithin(ApiVersion other, List<String> literals) {
    if (version != other || segments.size() < literals.size()) {
      return false;
    }
    for (int i = 0; i < literals.size(); i++) {
      if (!segments.get(i).is(literals.get(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isPlaceholder(String segment) {
    return segment.length() > 2 && segment.startsWith("{") && segment.endsWith("}");
  }

  static String placeholderName(String segment) {
    return segment.substring(1, segment.length() - 1);
  }

  /** {@code /1.0} and {@code /v1} are the same; without either it is the first version, too. */
  private static Optional<ApiVersion> version(String segment) {
    return switch (segment) {
      case "v1", "1.0" -> Optional.of(ApiVersion.V1);
      case "v2" -> Optional.of(ApiVersion.V2);
      default -> Optional.empty();
    };
  }
}
