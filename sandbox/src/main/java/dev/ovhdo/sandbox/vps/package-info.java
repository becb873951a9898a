/** The routes under {@code /vps} and the operations behind them. */
@NullMarked
package dev.ovhdo.sandbox.vps;

import org.jspecify.annotations.NullMarked;
