/** Who may call: signatures, consumer keys and their rights, the page on which they are granted. */
@NullMarked
package dev.ovhdo.sandbox.auth;

import org.jspecify.annotations.NullMarked;
