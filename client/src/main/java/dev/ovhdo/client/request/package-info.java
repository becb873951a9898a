/** A request to the API, its response, and how often it is repeated. */
@NullMarked
package dev.ovhdo.client.request;

import org.jspecify.annotations.NullMarked;
