/** The program of {@code bench/run}: measures, and writes the page with the figures. */
@NullMarked
package dev.ovhdo.bench.report;

import org.jspecify.annotations.NullMarked;
