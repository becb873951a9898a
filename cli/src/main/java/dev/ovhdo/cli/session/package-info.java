/**
 * What every command receives: the streams, the prompts, the home, and the API, in one {@link
 * dev.ovhdo.cli.session.Session} that opens the API on first use. Contains no command.
 */
@NullMarked
package dev.ovhdo.cli.session;

import org.jspecify.annotations.NullMarked;
