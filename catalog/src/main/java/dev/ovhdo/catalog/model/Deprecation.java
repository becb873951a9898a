package dev.ovhdo.catalog.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The deprecation of a route. Many routes still work after their deletion date.
 *
 * @param since the date of the deprecation; null if it is unknown
 * @param deletion the planned date of the deletion, which may be in the past; null if it is unknown
 * @param replacement the path of the replacement; null if there is none
 */
public record Deprecation(
    @Nullable LocalDate since, @Nullable LocalDate deletion, @Nullable String replacement) {}
