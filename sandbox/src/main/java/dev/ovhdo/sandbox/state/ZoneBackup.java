package dev.ovhdo.sandbox.state;

import java.time.OffsetDateTime;

/**
 * A former state of a zone; its date is its id.
 *
 * @param content what the zone said then
 */
public record ZoneBackup(OffsetDateTime creationDate, String zoneFileUrl, ZoneContent content) {}
