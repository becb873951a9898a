/** What all commands that change something share: the plan and its confirmation. */
@NullMarked
package dev.ovhdo.cli.change;

import org.jspecify.annotations.NullMarked;
