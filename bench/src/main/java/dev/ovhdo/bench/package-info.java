/** Benchmarks, which are compiled with the other modules and run manually. */
@NullMarked
package dev.ovhdo.bench;

import org.jspecify.annotations.NullMarked;
