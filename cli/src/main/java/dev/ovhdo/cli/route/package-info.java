/**
 * {@code routes}: what is known of the API's routes, found by words, shown for people, renewed from
 * the API. The facts themselves are {@link dev.ovhdo.catalog}'s.
 */
@NullMarked
package dev.ovhdo.cli.route;

import org.jspecify.annotations.NullMarked;
