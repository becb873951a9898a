package dev.ovhdo.sandbox.state;

import java.time.OffsetDateTime;

/**
 * A former content of a zone; the date is the id.
 *
 * @param content the content at that moment
 */
public record ZoneBackup(OffsetDateTime creationDate, String zoneFileUrl, ZoneContent content) {}
