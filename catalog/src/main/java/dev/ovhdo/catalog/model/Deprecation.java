package dev.ovhdo.catalog.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a route. Many go on answering after their deletion date.
 *
 * @param since when it was deprecated; null if it is not said
 * @param deletion when it will be, or was to be, removed; null if it is not said
 * @param replacement the path of the route to use instead; null if there is none
 */
public record Deprecation(
    @Nullable LocalDate since, @Nullable LocalDate deletion, @Nullable String replacement) {}
