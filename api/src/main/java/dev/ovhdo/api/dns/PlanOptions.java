package dev.ovhdo.api.dns;

import java.util.Arrays;
import java.util.List;

/**
 * How far a plan may go.
 *
 * @param manageNs whether the SOA record and the name servers of the zone itself are changed too;
 *     not by default, for a mistake there takes the whole zone away
 * @param only patterns of which a set must fit one to be touched; all fit if there are none
 * @param ignored patterns of sets that others look after: neither changed nor removed nor added
 * @param force whether a plan may change more than {@value ZonePlan#LARGEST_SHARE_PERCENT} % of
 *     what is there; not by default
 */
public record PlanOptions(
    boolean manageNs, List<String> only, List<String> ignored, boolean force) {
  private static final PlanOptions STANDARD = new PlanOptions(false, List.of(), List.of(), false);

  /** Copies the lists. */
  public PlanOptions {
    only = List.copyOf(only);
    ignored = List.copyOf(ignored);
  }

  /** Everything but SOA and name servers, unless that is too much at once. */
  public static PlanOptions standard() {
    return STANDARD;
  }

  /** Returns a copy for plans that change the SOA record and the name servers too. */
  public PlanOptions withManagedNs() {
    return new PlanOptions(true, only, ignored, force);
  }

  /**
   * Returns a copy for plans that touch these sets only.
   *
   * @param patterns names relative to the zone, in which {@code *} stands for any characters and
   *     {@code ?} for one, and behind a colon a type if it matters: {@code www}, {@code
   *     *._domainkey}, {@code @:TXT}. {@code \*} stands for the star of a wildcard record
   */
  public PlanOptions withOnly(String... patterns) {
    return new PlanOptions(manageNs, Arrays.asList(patterns), ignored, force);
  }

  /**
   * Returns a copy for plans that leave these sets alone.
   *
   * @param patterns as for {@link #withOnly}
   */
  public PlanOptions withIgnored(String... patterns) {
    return new PlanOptions(manageNs, only, Arrays.asList(patterns), force);
  }

  /** Returns a copy for plans that may change anything. */
  public PlanOptions withForce() {
    return new PlanOptions(manageNs, only, ignored, true);
  }
}
