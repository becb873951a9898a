/** The routes under {@code /vps}, and the work that goes on behind them. */
@NullMarked
package dev.ovhdo.sandbox.vps;

import org.jspecify.annotations.NullMarked;
