/** The commands about what has been granted to applications. */
@NullMarked
package dev.ovhdo.cli.credential;

import org.jspecify.annotations.NullMarked;
