/**
 * {@code routes}: searches, shows and updates the routes of the API. The facts themselves are in
 * {@link dev.ovhdo.catalog}.
 */
@NullMarked
package dev.ovhdo.cli.route;

import org.jspecify.annotations.NullMarked;
