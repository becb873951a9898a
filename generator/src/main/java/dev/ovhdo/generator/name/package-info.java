/**
 * Converts names of the API to Java names. This package knows neither routes nor types. {@code
 * docs/adr/0012-names-of-generated-code.md} defines the rules.
 */
@NullMarked
package dev.ovhdo.generator.name;

import org.jspecify.annotations.NullMarked;
