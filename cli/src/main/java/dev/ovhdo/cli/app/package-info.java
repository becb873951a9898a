/** The commands about the applications that the account has registered. */
@NullMarked
package dev.ovhdo.cli.app;

import org.jspecify.annotations.NullMarked;
