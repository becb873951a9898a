/** {@code login} and {@code logout}: credentials for the configuration, and their end. */
@NullMarked
package dev.ovhdo.cli.login;

import org.jspecify.annotations.NullMarked;
