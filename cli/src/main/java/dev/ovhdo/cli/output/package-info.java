/**
 * Results as people and programs want them: one set of rows, shown as a table, JSON, YAML, CSV and
 * so on. What a command prints on standard output goes through here.
 */
@NullMarked
package dev.ovhdo.cli.output;

import org.jspecify.annotations.NullMarked;
