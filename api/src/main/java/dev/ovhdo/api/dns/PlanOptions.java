package dev.ovhdo.api.dns;

import java.util.Arrays;
import java.util.List;

/**
 * Scope and limits of a plan. Immutable.
 *
 * @param manageNs whether the plan includes the SOA record and the NS records of the zone itself;
 *     false by default, because an error there makes the whole zone unreachable
 * @param only patterns of the sets that the plan includes; empty for all sets
 * @param ignored patterns of the sets that the plan excludes, because another program manages them
 * @param force whether the plan may affect more than {@value ZonePlan#MAX_AFFECTED_PERCENT} % of
 *     the records; false by default
 */
public record PlanOptions(
    boolean manageNs, List<String> only, List<String> ignored, boolean force) {
  private static final PlanOptions STANDARD = new PlanOptions(false, List.of(), List.of(), false);

  /** Copies the lists. */
  public PlanOptions {
    only = List.copyOf(only);
    ignored = List.copyOf(ignored);
  }

  /**
   * Returns the default options: all sets except SOA and NS records of the zone, with the limit.
   */
  public static PlanOptions standard() {
    return STANDARD;
  }

  /** Returns a copy that includes the SOA record and the NS records of the zone itself. */
  public PlanOptions withManagedNs() {
    return new PlanOptions(true, only, ignored, force);
  }

  /**
   * Returns a copy that includes only these sets.
   *
   * @param patterns names relative to the zone, in which {@code *} matches any characters and
   *     {@code ?} one character, optionally followed by a colon and a type: {@code www}, {@code
   *     *._domainkey}, {@code @:TXT}. {@code \*} matches the asterisk of a wildcard record
   */
  public PlanOptions withOnly(String... patterns) {
    return new PlanOptions(manageNs, Arrays.asList(patterns), ignored, force);
  }

  /**
   * Returns a copy that excludes these sets.
   *
   * @param patterns as for {@link #withOnly}
   */
  public PlanOptions withIgnored(String... patterns) {
    return new PlanOptions(manageNs, only, Arrays.asList(patterns), force);
  }

  /** Returns a copy without the limit. */
  public PlanOptions withForce() {
    return new PlanOptions(manageNs, only, ignored, true);
  }
}
