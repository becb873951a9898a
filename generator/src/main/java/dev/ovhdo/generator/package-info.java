/**
 * The build-time program that turns the catalogue into typed Java: {@link dev.ovhdo.generator.name}
 * names things, {@link dev.ovhdo.generator.plan} decides what there is, {@link
 * dev.ovhdo.generator.write} writes it. Here lives when and where it runs.
 */
@NullMarked
package dev.ovhdo.generator;

import org.jspecify.annotations.NullMarked;
