/** {@code history}: the changes that the user has made with this program. */
@NullMarked
package dev.ovhdo.cli.history;

import org.jspecify.annotations.NullMarked;
