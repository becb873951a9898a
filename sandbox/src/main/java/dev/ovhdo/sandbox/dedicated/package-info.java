/** The routes under {@code /dedicated/server}, their contracts, and the work behind them. */
@NullMarked
package dev.ovhdo.sandbox.dedicated;

import org.jspecify.annotations.NullMarked;
