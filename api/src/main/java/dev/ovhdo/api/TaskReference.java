package dev.ovhdo.api;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Under what a task is found again: {@code vps/vps-1/task/42}, {@code ip/192.0.2.0%2F29/task/42}.
 *
 * @param kind what the task belongs to
 * @param subject the service name, zone or block
 * @param id the number of the task
 */
public record TaskReference(Kind kind, String subject, long id) {
  /** What a task can belong to. */
  public enum Kind {
    /** A virtual private server. */
    VPS("vps", "/vps/", "/tasks/"),
    /** A dedicated server. */
    SERVER("server", "/dedicated/server/", "/task/"),
    /** A DNS zone. */
    ZONE("zone", "/domain/zone/", "/task/"),
    /** A block of IP addresses. */
    IP("ip", "/ip/", "/task/");

    private final String word;
    private final String before;
    private final String between;
    private final Pattern shape;

    Kind(String word, String before, String between) {
      this.word = word;
      this.before = before;
      this.between = between;
      this.shape =
          Pattern.compile(
              "(?:%s/|%s)([^/]+)(?:/task/|%s)(\\d{1,18})".formatted(word, before, between));
    }

    /** Returns the first part of a reference. */
    public String word() {
      return word;
    }
  }

  /** Checks the parts. */
  public TaskReference {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
  }

  /**
   * Reads a reference.
   *
   * @param text as {@link #toString} or {@link #path} writes it; a slash within a block is written
   *     {@code %2F}
   * @throws InvalidInputException if it is none
   */
  public static TaskReference parse(String text) {
    for (Kind kind : Kind.values()) {
      Matcher parts = kind.shape.matcher(text);
      if (parts.matches()) {
        return new TaskReference(
            kind, decoded(text, parts.group(1)), Long.parseLong(parts.group(2)));
      }
    }
    throw noReference(text);
  }

  /** Returns the path at which the API shows the task. */
  public String path() {
    return kind.before + encoded() + kind.between + id;
  }

  /** Returns {@code task 42 (hardReboot) of ns1.example.net}, as messages show a task. */
  String taskOf(String type) {
    return "task " + id + " (" + type + ") of " + subject;
  }

  /** Returns it as {@link #parse} reads it. */
  @Override
  public String toString() {
    return kind.word + "/" + encoded() + "/task/" + id;
  }

  /** A colon, as in an IPv6 block, may stand in a path as it is. */
  private String encoded() {
    return URLEncoder.encode(subject, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%3A", ":");
  }

  private static String decoded(String text, String subject) {
    try {
      return URLDecoder.decode(subject.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw noReference(text);
    }
  }

  private static InvalidInputException noReference(String text) {
    String shapes =
        Arrays.stream(Kind.values())
            .map(kind -> kind.word + "/NAME/task/ID")
            .collect(Collectors.joining(", "));
    return new InvalidInputException(
        "\""
            + text
            + "\" is no reference to a task. One looks like this: "
            + shapes
            + "; a slash within NAME is written %2F");
  }
}
