/** The commands about DNS zones and their records. */
@NullMarked
package dev.ovhdo.cli.dns;

import org.jspecify.annotations.NullMarked;
