/** The scheduler of an account's tasks and of their effects. */
@NullMarked
package dev.ovhdo.sandbox.task;

import org.jspecify.annotations.NullMarked;
