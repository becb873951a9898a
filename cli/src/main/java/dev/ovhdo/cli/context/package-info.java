/**
 * What every command receives: the streams, the prompts, the home, and the API, in one {@link
 * dev.ovhdo.cli.context.CommandContext} that opens the API on first use. Contains no command.
 */
@NullMarked
package dev.ovhdo.cli.context;

import org.jspecify.annotations.NullMarked;
