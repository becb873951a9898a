/**
 * The commands of the original ovh-do, with its names, arguments and standard output, byte for
 * byte. The two that reinstall a VPS live in a package of their own.
 */
@NullMarked
package dev.ovhdo.cli.classic;

import org.jspecify.annotations.NullMarked;
