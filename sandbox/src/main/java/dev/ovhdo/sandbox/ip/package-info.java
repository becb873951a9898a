/** The routes about blocks of addresses and the names behind them. */
@NullMarked
package dev.ovhdo.sandbox.ip;

import org.jspecify.annotations.NullMarked;
