/** What several packages of this module need, and no user of it. Not exported. */
@NullMarked
package dev.ovhdo.api.internal;

import org.jspecify.annotations.NullMarked;
