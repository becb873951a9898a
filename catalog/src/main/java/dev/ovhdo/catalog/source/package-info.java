/**
 * The sources of a catalogue: the built-in files, one for each family of routes, or a folder of
 * such files. {@link dev.ovhdo.catalog.source.FamilyFile} defines their format.
 */
@NullMarked
package dev.ovhdo.catalog.source;

import org.jspecify.annotations.NullMarked;
