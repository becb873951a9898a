/**
 * The catalogue in the format in which OVHcloud publishes its schemas: an index for each version,
 * and an OpenAPI 3 document for each family. The documents contain no descriptions.
 */
@NullMarked
package dev.ovhdo.sandbox.publish;

import org.jspecify.annotations.NullMarked;
