/**
 * The commands of the original ovh-do, with its names, arguments and standard output, byte for
 * byte. The two that reinstall a VPS are in {@code dev.ovhdo.cli.rebuild}.
 */
@NullMarked
package dev.ovhdo.cli.classic;

import org.jspecify.annotations.NullMarked;
