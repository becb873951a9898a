/**
 * Where fleets are stored: a file of SQLite or a database of PostgreSQL, its schema, and the
 * statements that change it.
 */
@NullMarked
package dev.ovhdo.fleet.store;

import org.jspecify.annotations.NullMarked;
