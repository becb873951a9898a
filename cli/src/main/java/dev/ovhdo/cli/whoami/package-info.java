/** As whom the program calls the API. */
@NullMarked
package dev.ovhdo.cli.whoami;

import org.jspecify.annotations.NullMarked;
