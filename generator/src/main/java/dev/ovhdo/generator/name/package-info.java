/**
 * How the API's names become Java's. Knows text alone: neither routes nor types. The rules are
 * written down in {@code docs/adr/0012-names-of-generated-code.md}.
 */
@NullMarked
package dev.ovhdo.generator.name;

import org.jspecify.annotations.NullMarked;
