/** The clocks and the sleep function of the client, injectable so that no test waits. */
@NullMarked
package dev.ovhdo.client.time;

import org.jspecify.annotations.NullMarked;
