package dev.ovhdo.catalog;

import dev.ovhdo.catalog.model.ApiVersion;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
          : decode(raw).map(text -> new Segment(text, false));
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
    String plain = withoutQuery(path);
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

  static String withoutQuery(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
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

  /**
   * Decodes the percent-encoding of RFC 3986. {@link java.net.URLDecoder} is for forms: it converts
   * a plus to a space and replaces invalid bytes. Empty if a percent sign is not followed by two
   * hexadecimal digits, or the bytes are not UTF-8.
   */
  private static Optional<String> decode(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    byte[] from = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer to = ByteBuffer.allocate(from.length);
    for (int i = 0; i < from.length; i++) {
      if (from[i] != '%') {
        to.put(from[i]);
        continue;
      }
      int high = i + 2 < from.length ? Character.digit(from[i + 1], 16) : -1;
      int low = i + 2 < from.length ? Character.digit(from[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      to.put((byte) (high * 16 + low));
      i += 2;
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(to.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
