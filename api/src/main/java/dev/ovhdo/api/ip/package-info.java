/**
 * Values about IP addresses and the names behind them: what people write, read strictly and written
 * in one way. What is done with them is in {@link dev.ovhdo.api.ReverseDnsService}.
 */
@NullMarked
package dev.ovhdo.api.ip;

import org.jspecify.annotations.NullMarked;
