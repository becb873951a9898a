/** What all commands share that change something: the plan, the question, the rehearsal. */
@NullMarked
package dev.ovhdo.cli.change;

import org.jspecify.annotations.NullMarked;
