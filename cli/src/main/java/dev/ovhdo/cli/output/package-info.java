/**
 * Prints the results of commands: rows as a table, JSON, YAML, CSV and other formats. All standard
 * output of commands goes through this package.
 */
@NullMarked
package dev.ovhdo.cli.output;

import org.jspecify.annotations.NullMarked;
