package dev.ovhdo.catalog;

/**
 * A segment that may come next in a path.
 *
 * @param text a fixed segment, or the placeholder of a parameter with its braces: {@code
 *     {serviceName}}
 * @param placeholder whether a value stands here, which only the account knows
 * @param more whether the path may go on after it
 */
public record NextSegment(String text, boolean placeholder, boolean more) {}
