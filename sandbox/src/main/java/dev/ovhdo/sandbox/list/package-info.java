/** Reading many objects at once: pages of objects instead of ids, and batches of calls. */
@NullMarked
package dev.ovhdo.sandbox.list;

import org.jspecify.annotations.NullMarked;
