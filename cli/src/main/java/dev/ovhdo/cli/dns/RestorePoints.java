package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.domain.DomainZoneRestorePoint;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The restore points of a zone: earlier states that OVHcloud keeps.
 *
 * @param zone the zone's name as OVHcloud spells it
 */
record RestorePoints(String zone, Listing<DomainZoneRestorePoint> listing) {
  static RestorePoints of(CommandContext context, String zone) {
    String name = context.ovh().zones().get(zone).name();
    return new RestorePoints(name, context.ovh().zones().history(name));
  }

  /** Parses the date of a restore point before any request is sent; null for the latest. */
  static @Nullable OffsetDateTime parseDate(String text) {
    if (text.equals("latest")) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandException(
          ExitCode.USAGE,
          "\""
              + text
              + "\" is not the date of a restore point. Give a date as 'dns history' shows it, such as"
              + " 2026-11-20T10:11:12+01:00, or 'latest'");
    }
  }

  /**
   * Returns the restore point of a moment; its offset may be written differently.
   *
   * @param date null for the latest
   * @throws CommandException if the zone has no such restore point
   */
  DomainZoneRestorePoint find(@Nullable OffsetDateTime date) {
    Optional<DomainZoneRestorePoint> found =
        date == null
            ? listing.stream().max(Comparator.comparing(each -> each.creationDate().toInstant()))
            : listing.stream().filter(each -> each.creationDate().isEqual(date)).findFirst();
    return found.orElseThrow(() -> new CommandException(ExitCode.NOT_FOUND, notFoundMessage(date)));
  }

  private String notFoundMessage(@Nullable OffsetDateTime date) {
    if (date == null || listing.items().isEmpty()) {
      return "OVHcloud keeps no restore point of " + zone;
    }
    return "OVHcloud keeps no restore point of %s with the date %s; it has %s"
        .formatted(
            zone,
            dateText(date),
            listing.stream()
                .map(each -> dateText(each.creationDate()))
                .collect(Collectors.joining(", ")));
  }

  /** Formats a date as the API does, always with seconds. */
  static String dateText(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }
}
