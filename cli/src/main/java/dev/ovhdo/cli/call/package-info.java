/** {@code api}: any request to the OVHcloud API, JSON in and JSON out. */
@NullMarked
package dev.ovhdo.cli.call;

import org.jspecify.annotations.NullMarked;
