/**
 * Where a catalogue comes from: the built-in files, one for each family of routes, or a folder of
 * such files. {@link dev.ovhdo.catalog.source.FamilyFile} says how one is written.
 */
@NullMarked
package dev.ovhdo.catalog.source;

import org.jspecify.annotations.NullMarked;
