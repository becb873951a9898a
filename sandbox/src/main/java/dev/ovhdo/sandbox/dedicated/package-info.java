/** The routes under {@code /dedicated} and {@code /services}, and the operations behind them. */
@NullMarked
package dev.ovhdo.sandbox.dedicated;

import org.jspecify.annotations.NullMarked;
