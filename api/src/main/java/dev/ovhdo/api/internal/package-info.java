/**
 * Shared by the packages of this module and not exported: resolution of names, and the rules about
 * calls whose outcome is unknown.
 */
@NullMarked
package dev.ovhdo.api.internal;

import org.jspecify.annotations.NullMarked;
