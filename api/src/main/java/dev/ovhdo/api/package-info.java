/**
 * What operators do with the OVHcloud API, one service for each kind of thing. {@link
 * dev.ovhdo.api.Ovh} is the door:
 *
 * <pre>{@code
 * try (Ovh ovh = Ovh.fromConfiguration()) {
 *   RebuildPlan plan =
 *       ovh.vps().plan("vps-1", Rebuild.ofImage("Debian").withSshKey("laptop"));
 *   System.out.println(plan.image().name() + " on " + plan.ips());
 *   VpsTask task = ovh.vps().rebuild(plan);
 *   ovh.vps().await(task, WaitOptions.standard(), seen -> System.out.println(seen.percent() + "%"));
 * } catch (MachineBusyException e) {
 *   System.err.println("Later: " + e.getMessage());
 * }
 * }</pre>
 *
 * <p>Everything that goes wrong is an unchecked {@link dev.ovhdo.client.error.OvhException}. How to
 * talk to the API, configuration, signature, errors and calls to any other route, lives one floor
 * below, in {@link dev.ovhdo.client}; nothing here knows HTTP.
 */
@NullMarked
package dev.ovhdo.api;

import org.jspecify.annotations.NullMarked;
