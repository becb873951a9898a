/** What goes on in an account while nobody calls: tasks, and what becomes of them. */
@NullMarked
package dev.ovhdo.sandbox.work;

import org.jspecify.annotations.NullMarked;
