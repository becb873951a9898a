/**
 * The build-time program that converts the catalogue to typed Java: {@link
 * dev.ovhdo.generator.name} creates names, {@link dev.ovhdo.generator.plan} decides which classes
 * there are, {@link dev.ovhdo.generator.write} writes them. This package has the program itself.
 */
@NullMarked
package dev.ovhdo.generator;

import org.jspecify.annotations.NullMarked;
