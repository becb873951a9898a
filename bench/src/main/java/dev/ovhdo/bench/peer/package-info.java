/** Small programs that the benchmarks start as processes of their own. */
@NullMarked
package dev.ovhdo.bench.peer;

import org.jspecify.annotations.NullMarked;
