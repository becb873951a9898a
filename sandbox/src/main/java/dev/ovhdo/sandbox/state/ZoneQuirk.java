package dev.ovhdo.sandbox.state;

/** A behaviour of a zone that OVHcloud shows only at times, and that is off by default. */
public enum ZoneQuirk implements ApiEnum {
  /**
   * A CNAME record is refused if its name has another record, and the other way round. Without this
   * quirk only the refresh fails.
   */
  REFUSES_CNAME_BESIDE_OTHERS,

  /**
   * A refresh, an import or a restoration during a refresh is refused with status 409, as issue 76
   * of OVHcloud's Terraform provider reports. Without this quirk the running refresh publishes the
   * newer content too.
   */
  BUSY_DURING_REFRESH,

  /**
   * {@code isDeployed} is false while a change waits for its refresh. Without this quirk the status
   * is the result of the last refresh.
   */
  UNDEPLOYED_WHILE_CHANGED,

  /**
   * {@code isDeployed} stays false while the zone has warnings, although the name servers have the
   * zone: issue 9836 of certbot.
   */
  UNDEPLOYED_WITH_WARNINGS,

  /**
   * A text stays as it was sent until a refresh adds its quotes, as before November 2025: lexicon's
   * recordings of 2018. Without this quirk the text has its quotes at once.
   */
  TEXTS_QUOTED_BY_REFRESH,

  /** The response to a new record has the id 0, a known bug according to OVHcloud's Terraform. */
  NEW_RECORD_ID_ZERO,

  /**
   * The zone stays in the list of zones, and each call about the zone returns 460: issue 1908 of
   * external-dns.
   */
  EXPIRED
}
