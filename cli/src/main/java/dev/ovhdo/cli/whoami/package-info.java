/** The command that shows the account and the rights in use. */
@NullMarked
package dev.ovhdo.cli.whoami;

import org.jspecify.annotations.NullMarked;
