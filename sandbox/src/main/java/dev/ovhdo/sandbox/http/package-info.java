/**
 * The HTTP server of the sandbox: requests, responses, error responses, and the local certificate.
 * Knows no routes.
 */
@NullMarked
package dev.ovhdo.sandbox.http;

import org.jspecify.annotations.NullMarked;
