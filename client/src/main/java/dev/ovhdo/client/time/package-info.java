/** The clocks and the sleep that the client uses, injectable so that no test ever waits. */
@NullMarked
package dev.ovhdo.client.time;

import org.jspecify.annotations.NullMarked;
