/**
 * Writes the classes of a {@link dev.ovhdo.generator.plan.FamilyPlan}. The runtime of the generated
 * code is {@code dev.ovhdo.client.typed}, whose classes {@link
 * dev.ovhdo.generator.write.RuntimeTypes} names.
 */
@NullMarked
package dev.ovhdo.generator.write;

import org.jspecify.annotations.NullMarked;
