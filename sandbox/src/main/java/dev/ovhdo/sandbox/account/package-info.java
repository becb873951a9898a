/**
 * Where a sandbox's account comes from: the built-in demonstration, or a YAML file of the user's.
 */
@NullMarked
package dev.ovhdo.sandbox.account;

import org.jspecify.annotations.NullMarked;
