package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The restore points of a zone: earlier states that OVHcloud keeps.
 *
 * @param zone the zone's name as OVHcloud spells it
 * @param dates the dates, which identify the restore points
 */
record RestorePoints(String zone, List<OffsetDateTime> dates) {
  static RestorePoints of(CommandContext context, String zone) {
    String name = context.ovh().zones().nameOf(zone);
    return new RestorePoints(name, context.ovh().zones().restorePoints(name));
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
   * Returns the date of the restore point of a moment, whose offset may be written differently.
   *
   * @param date null for the latest
   * @throws CommandException if the zone has no such restore point
   */
  OffsetDateTime find(@Nullable OffsetDateTime date) {
    Optional<OffsetDateTime> found =
        date == null
            ? dates.stream().max(Comparator.comparing(OffsetDateTime::toInstant))
            : dates.stream().filter(each -> each.isEqual(date)).findFirst();
    return found.orElseThrow(() -> new CommandException(ExitCode.NOT_FOUND, notFoundMessage(date)));
  }

  private String notFoundMessage(@Nullable OffsetDateTime date) {
    if (date == null || dates.isEmpty()) {
      return "OVHcloud keeps no restore point of " + zone;
    }
    return "OVHcloud keeps no restore point of %s with the date %s; it has %s"
        .formatted(
            zone,
            dateText(date),
            dates.stream().map(RestorePoints::dateText).collect(Collectors.joining(", ")));
  }

  /** Formats a date as the API does, always with seconds. */
  static String dateText(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }
}
