/** HTTP without OVHcloud in it: a call, an answer, and the server that carries both. */
@NullMarked
package dev.ovhdo.sandbox.http;

import org.jspecify.annotations.NullMarked;
