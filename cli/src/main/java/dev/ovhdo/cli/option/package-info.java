/** Options that are described to picocli without annotations. */
@NullMarked
package dev.ovhdo.cli.option;

import org.jspecify.annotations.NullMarked;
