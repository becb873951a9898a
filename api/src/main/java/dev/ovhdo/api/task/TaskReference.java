package dev.ovhdo.api.task;

import dev.ovhdo.api.error.InvalidInputException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reference to a task: {@code vps/vps-1/task/42}, {@code ip/192.0.2.0%2F29/task/42}. Immutable.
 *
 * @param kind the kind of the resource
 * @param resource the service name, zone or IP block
 * @param id the id of the task
 */
public record TaskReference(Kind kind, String resource, long id) {
  /** Kinds of resources with tasks. */
  public enum Kind {
    /** A virtual private server. */
    VPS("vps", "/vps/", "/tasks/"),
    /** A dedicated server. */
    SERVER("server", "/dedicated/server/", "/task/"),
    /** A DNS zone. */
    ZONE("zone", "/domain/zone/", "/task/"),
    /** A block of IP addresses. */
    IP("ip", "/ip/", "/task/");

    private final String keyword;
    private final String before;
    private final String between;
    private final Pattern pattern;

    Kind(String keyword, String before, String between) {
      this.keyword = keyword;
      this.before = before;
      this.between = between;
      this.pattern =
          Pattern.compile(
              "(?:%s/|%s)([^/]+)(?:/task/|%s)(\\d{1,18})".formatted(keyword, before, between));
    }

    /** Returns the first segment of a reference. */
    public String keyword() {
      return keyword;
    }
  }

  /** Checks the components. */
  public TaskReference {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(resource, "resource");
  }

  /** Returns a reference to a task of a VPS. */
  public static TaskReference ofVps(String serviceName, long id) {
    return new TaskReference(Kind.VPS, serviceName, id);
  }

  /** Returns a reference to a task of a dedicated server. */
  public static TaskReference ofServer(String serviceName, long id) {
    return new TaskReference(Kind.SERVER, serviceName, id);
  }

  /** Returns a reference to a task of a DNS zone. */
  public static TaskReference ofZone(String zone, long id) {
    return new TaskReference(Kind.ZONE, zone, id);
  }

  /** Returns a reference to a task of an IP block. */
  public static TaskReference ofIp(String block, long id) {
    return new TaskReference(Kind.IP, block, id);
  }

  /**
   * Parses a reference.
   *
   * @param text the format of {@link #toString} or {@link #path}; a slash within an IP block is
   *     written {@code %2F}
   * @throws InvalidInputException if the text is not a task reference
   */
  public static TaskReference parse(String text) {
    for (Kind kind : Kind.values()) {
      Matcher parts = kind.pattern.matcher(text);
      if (parts.matches()) {
        return new TaskReference(
            kind, decoded(text, parts.group(1)), Long.parseLong(parts.group(2)));
      }
    }
    throw invalid(text);
  }

  /** Returns the path of the task in the API. */
  public String path() {
    return kind.before + encoded() + kind.between + id;
  }

  /** Returns the path of the list of tasks that contains this task. */
  public String listPath() {
    String path = kind.before + encoded() + kind.between;
    return path.substring(0, path.length() - 1);
  }

  /** Returns the format that {@link #parse} reads. */
  @Override
  public String toString() {
    return kind.keyword + "/" + encoded() + "/task/" + id;
  }

  /** A colon, as in an IPv6 block, need not be encoded in a path. */
  private String encoded() {
    return URLEncoder.encode(resource, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%3A", ":");
  }

  private static String decoded(String text, String subject) {
    try {
      return URLDecoder.decode(subject.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid(text);
    }
  }

  private static InvalidInputException invalid(String text) {
    String shapes =
        Arrays.stream(Kind.values())
            .map(kind -> kind.keyword + "/NAME/task/ID")
            .collect(Collectors.joining(", "));
    return new InvalidInputException(
        "\""
            + text
            + "\" is not a task reference. Formats: "
            + shapes
            + "; a slash within NAME is written %2F");
  }
}
