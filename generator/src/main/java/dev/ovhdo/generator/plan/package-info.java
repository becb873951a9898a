/**
 * The plan of the generated code of a family: its classes, their names, and which types are used in
 * responses and in requests.
 */
@NullMarked
package dev.ovhdo.generator.plan;

import org.jspecify.annotations.NullMarked;
