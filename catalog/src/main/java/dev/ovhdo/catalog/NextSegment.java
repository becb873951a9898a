package dev.ovhdo.catalog;

/**
 * A possible next segment of a path.
 *
 * @param text a fixed segment, or the placeholder of a parameter with its braces: {@code
 *     {serviceName}}
 * @param placeholder whether the segment is a placeholder, whose possible values depend on the
 *     account
 * @param more whether further segments may follow
 */
public record NextSegment(String text, boolean placeholder, boolean more) {}
