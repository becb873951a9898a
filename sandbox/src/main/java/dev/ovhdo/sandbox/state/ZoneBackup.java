package dev.ovhdo.sandbox.state;

import java.time.OffsetDateTime;

/** A former state of a zone; its date is its id. */
public record ZoneBackup(OffsetDateTime creationDate, String zoneFileUrl) {}
