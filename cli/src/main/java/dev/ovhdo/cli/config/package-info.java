/** {@code config}: shows, changes and checks the settings. */
@NullMarked
package dev.ovhdo.cli.config;

import org.jspecify.annotations.NullMarked;
