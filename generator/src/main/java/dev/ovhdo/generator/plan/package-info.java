/**
 * What a family becomes in Java, decided before a line is written: which classes there are, what
 * they and their members are called, and which types are read and which are sent.
 */
@NullMarked
package dev.ovhdo.generator.plan;

import org.jspecify.annotations.NullMarked;
