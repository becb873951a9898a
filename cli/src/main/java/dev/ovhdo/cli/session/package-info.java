/**
 * What every command is given: the streams, the person at the terminal, the home, and the API
 * behind one lazily opened {@link dev.ovhdo.cli.session.Session}. No command lives here.
 */
@NullMarked
package dev.ovhdo.cli.session;

import org.jspecify.annotations.NullMarked;
