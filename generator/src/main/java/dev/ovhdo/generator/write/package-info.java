/**
 * Writes the classes that a {@link dev.ovhdo.generator.plan.FamilyPlan} has decided on. What they
 * stand on is {@code dev.ovhdo.client.typed}, which {@link dev.ovhdo.generator.write.Typed} names.
 */
@NullMarked
package dev.ovhdo.generator.write;

import org.jspecify.annotations.NullMarked;
