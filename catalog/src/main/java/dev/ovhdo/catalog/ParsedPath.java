package dev.ovhdo.catalog;

import dev.ovhdo.catalog.internal.PercentDecoding;
import dev.ovhdo.catalog.model.ApiVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A path as a user or program writes it, split into segments.
 *
 * @param version the version of the API that the prefix of the path names
 * @param segments the segments after the prefix, decoded
 */
record ParsedPath(ApiVersion version, List<Segment> segments) {

  /**
   * A segment of a path.
   *
   * @param text the decoded text; the text of a placeholder includes its braces
   * @param placeholder whether the segment is a placeholder, such as {@code {serviceName}}, with
   *     unencoded braces
   */
  record Segment(String text, boolean placeholder) {

    /** Parses a segment; empty if the text is empty or its encoding is invalid. */
    static Optional<Segment> parse(String raw) {
      if (raw.isEmpty()) {
        return Optional.empty();
      }
      return isPlaceholder(raw)
          ? Optional.of(new Segment(raw, true))
          : PercentDecoding.decode(raw).map(text -> new Segment(text, false));
    }

    /** Returns whether the segment equals a fixed segment of a template. */
    boolean isLiteral(String literal) {
      return !placeholder && text.equals(literal);
    }
  }

  ParsedPath {
    segments = List.copyOf(segments);
  }

  /** Parses a path; empty if the path is invalid: a segment is empty or its encoding is invalid. */
  static Optional<ParsedPath> parse(String path) {
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
        ? Optional.of(new ParsedPath(version, segments))
        : Optional.empty();
  }

  /** Returns whether the path begins with these segments. */
  boolean isWithin(ApiVersion other, List<String> literals) {
    if (version != other || segments.size() < literals.size()) {
      return false;
    }
    for (int i = 0; i < literals.size(); i++) {
      if (!segments.get(i).isLiteral(literals.get(i))) {
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

  /**
   * {@code /1.0} and {@code /v1} both mean the first version, and so does a path without a prefix.
   */
  private static Optional<ApiVersion> version(String segment) {
    return switch (segment) {
      case "v1", "1.0" -> Optional.of(ApiVersion.V1);
      case "v2" -> Optional.of(ApiVersion.V2);
      default -> Optional.empty();
    };
  }
}
