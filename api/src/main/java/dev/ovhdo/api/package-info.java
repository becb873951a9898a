/**
 * Operations on OVHcloud resources, one service for each kind of resource. {@link
 * dev.ovhdo.api.Ovh} is the entry point:
 *
 * <pre>{@code
 * try (Ovh ovh = Ovh.fromConfiguration()) {
 *   RebuildPlan plan =
 *       ovh.vps().plan("vps-1", Rebuild.ofImage("Debian").withSshKey("laptop"));
 *   System.out.println(plan.image().name() + " on " + plan.ips());
 *   Task task = ovh.vps().rebuild(plan);
 *   ovh.tasks().await(task, WaitOptions.standard(), seen -> System.out.println(seen.percent() + "%"));
 * } catch (MachineBusyException e) {
 *   System.err.println("Later: " + e.getMessage());
 * }
 * }</pre>
 *
 * <p>Every failure is an unchecked {@link dev.ovhdo.client.error.OvhException}. Configuration,
 * signature, transport and untyped calls belong to the module {@code dev.ovhdo.client}; the classes
 * of this module do not use HTTP directly.
 */
@NullMarked
package dev.ovhdo.api;

import org.jspecify.annotations.NullMarked;
