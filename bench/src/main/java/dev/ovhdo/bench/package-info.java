/** Benchmarks. They are compiled with everything else and run by hand. */
@NullMarked
package dev.ovhdo.bench;

import org.jspecify.annotations.NullMarked;
