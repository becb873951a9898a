/**
 * The catalogue as OVHcloud publishes its schemas: an index for each version, and a family's routes
 * in OpenAPI 3. Facts only, without the prose that OVHcloud adds.
 */
@NullMarked
package dev.ovhdo.sandbox.publish;

import org.jspecify.annotations.NullMarked;
