/** JSON of requests; not exported. */
@NullMarked
package dev.ovhdo.client.json;

import org.jspecify.annotations.NullMarked;
