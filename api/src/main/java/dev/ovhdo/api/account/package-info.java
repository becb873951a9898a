/**
 * The account and its access: applications, credentials, consumer keys, access rules, and the
 * identity of the caller.
 */
@NullMarked
package dev.ovhdo.api.account;

import org.jspecify.annotations.NullMarked;
