/** The commands about the credentials of applications. */
@NullMarked
package dev.ovhdo.cli.credential;

import org.jspecify.annotations.NullMarked;
