/**
 * The catalogue in the format in which OVHcloud publishes its schemas: an index for each version,
 * and for each family a document in the native form and one in OpenAPI 3. The documents contain no
 * descriptions.
 */
@NullMarked
package dev.ovhdo.sandbox.publish;

import org.jspecify.annotations.NullMarked;
