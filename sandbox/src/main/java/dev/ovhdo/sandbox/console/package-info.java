/** The page on which a user looks at the sandbox and controls it, and the data that it shows. */
@NullMarked
package dev.ovhdo.sandbox.console;

import org.jspecify.annotations.NullMarked;
