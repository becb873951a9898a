/**
 * {@code fleet}: operations on many machines. A class of a command has no types of the module
 * {@code fleet} in its fields and methods, so that its help works in packages without the module.
 */
@NullMarked
package dev.ovhdo.cli.fleet;

import org.jspecify.annotations.NullMarked;
