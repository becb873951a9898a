/**
 * The two commands that reinstall a VPS, and what they do around the API's one call: the plan, the
 * question, the progress, and the host keys afterwards. SSH itself is next door.
 */
@NullMarked
package dev.ovhdo.cli.rebuild;

import org.jspecify.annotations.NullMarked;
