/** YAML and JSON files that users write, read with the line of each value. */
@NullMarked
package dev.ovhdo.cli.yaml;

import org.jspecify.annotations.NullMarked;
