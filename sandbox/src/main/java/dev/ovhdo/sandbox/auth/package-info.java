/**
 * Authentication: signatures, consumer keys and their access rules, the validation page, and the
 * routes under {@code /auth}.
 */
@NullMarked
package dev.ovhdo.sandbox.auth;

import org.jspecify.annotations.NullMarked;
